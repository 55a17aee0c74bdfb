"""Texts with their features and vectors, by which the server's tests see that it reads them as training does."""

import json
from pathlib import Path

TEXTS = [
    "", " ", "?", "How long does delivery take?", "where's my order #10234??", "ORDERED 2 weeks ago, still nothing!!!", "refund",
    "¿Cuánto tarda en llegar el pedido?", "quanto e o frete pro interior", "Où est passé mon colis ? ça fait 10 jours…",
    "Wo bleibt meine Bestellung? Straße & Maß: 42½", "İade etmek istiyorum ISTANBUL ışık", "Gdzie jest moja paczka, łódź żółć",
    "Какой срок доставки? ещё й Й", "Де моє замовлення ґанок їжак", "什么时候发货？", "請問甚麼時候可以出貨呢？體積很大", "發票怎麼開",
    "注文した商品がまだ届きません。ﾊﾝｶｸ ガギグ が", "배송이 언제 오나요 ㅠㅠ", "ارجاع المنتج كَيفَ أُرجِعُ الطَّلبَ؟ ۱۲۳ ـــ", "ขอคืนเงินได้ไหมคะ น้ำ ทำไม", "कब भेजेंगे? ऑर्डर नंबर १२३",
    "מתי המשלוח מגיע? שָׁלוֹם", "Đơn hàng của mình tới đâu rồi ạ", "Ｆｕｌｌ ｗｉｄｔｈ １２３ ﬁne Ⅷ", "👍🏽 ok 😀", "a\u0301e\u0308 Ǆ ẞ ŒUVRE Æsir ΣΊΣΥΦΟΣ",
    "x" * 300, "supercalifragilisticexpialidocious " * 30, "我" * 400, "\u200bzero\u200dwidth\ufeff", "𠮷野家 𝒻𝒶𝓃𝒸𝓎 𝟙𝟚", "don't/won't e-mail foo_bar@x.com €5 $3",
    "línea\nnueva\ttab", "ກະລຸນາ ယူနီ ភាសា", "ij Ĳ ŉ ǰ", "\U0001F1E9\U0001F1EA 🇩🇪 flag", "1,234.56 ٣٫٥ 二十",
]  # fmt: skip


def write(model, file: Path):
    vectors = model.encode(TEXTS)
    lines = ["# text, its rows, the beginning of its vector; written by encoder/train --golden"]
    first = len(model.rows)
    for text, vector in zip(TEXTS, vectors):
        pieces, buckets = model.features.of(text)
        rows = pieces + [first + b for b in buckets]
        lines.append("\t".join([json.dumps(text), " ".join(map(str, rows)), " ".join(f"{v:.5f}" for v in vector[:8])]))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(lines) + "\n", "utf-8")
