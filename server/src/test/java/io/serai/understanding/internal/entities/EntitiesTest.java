package io.serai.understanding.internal.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.serai.knowledge.Catalogue;
import io.serai.shared.Language;
import io.serai.shared.WorkspaceId;
import io.serai.understanding.Entity;
import io.serai.understanding.Utterance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private final Entities entities = new Entities(workspace -> List.of("SK-#####"), Catalogue.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | ORDER_NUMBER | my order #10293 is late | 10293 | 10293
            en | ORDER_NUMBER | where is sk 12345 now | sk 12345 | SK 12345
            zh | ORDER_NUMBER | 订单号是20231123001，谢谢 | 20231123001 | 20231123001
            de | ORDER_NUMBER | Bestellnummer 778899 bitte | 778899 | 778899
            ja | ORDER_NUMBER | 注文番号は123456です | 123456 | 123456
            en | TRACKING_NUMBER | 1Z999AA10123456784 says delivered | 1Z999AA10123456784 | UPS 1Z999AA10123456784
            en | TRACKING_NUMBER | it is RR123456785CN | RR123456785CN | China Post RR123456785CN
            zh | TRACKING_NUMBER | 顺丰SF1234567890123到哪了 | SF1234567890123 | SF Express SF1234567890123
            en | EMAIL | write to Bob.Smith@Example.com. | Bob.Smith@Example.com | bob.smith@example.com
            en | PHONE | call +34 612 34 56 78 | +34 612 34 56 78 | +34612345678
            zh | PHONE | 电话13800138000 | 13800138000 | +8613800138000
            en | MONEY | I paid $59.99 | $59.99 | USD 59.99
            de | MONEY | 1.234,50 EUR bezahlt | 1.234,50 EUR | EUR 1234.50
            pt | MONEY | pedido 99887 R$ 199,90 | R$ 199,90 | BRL 199.90
            zh | MONEY | 一共两百块 | 两百块 | CNY 200
            ja | MONEY | 全部で2000円です | 2000円 | JPY 2000
            en | MONEY | twenty five dollars | twenty five dollars | USD 25
            en | QUANTITY | I need 12 pieces | 12 pieces | 12
            zh | QUANTITY | 我要三件 | 三件 | 3
            es | QUANTITY | quiero dos piezas | dos piezas | 2
            en | DATE | the day after tomorrow | day after tomorrow | 2026-11-25
            fr | DATE | il y a 2 semaines | il y a 2 semaines | 2026-11-09
            es | DATE | el 23 de noviembre | 23 de noviembre | 2026-11-23
            en | DATE | by next Friday | next Friday | 2026-12-04
            ja | DATE | 11月25日に | 11月25日 | 2026-11-25
            zh | TIME | 下午3点半 | 下午3点半 | 15:30
            de | TIME | um 15 Uhr | 15 Uhr | 15:00
            en | SIZE | do you have XL? | XL | XL
            es | SIZE | talla 38 por favor | 38 | 38
            fr | COLOUR | en bleu | bleu | blue
            zh | COLOUR | 有红色吗 | 红色 | red
            en | COUNTRY | do you ship to Canada | Canada | CA
            fr | COUNTRY | vers l'Allemagne | Allemagne | DE
            en | LANGUAGE | do you speak German | German | de
            """)
    void aThingIsFoundWithItsSpanAndItsValue(
            String language, Entity.Kind kind, String text, String written, String value) {
        List<Entity> found = heard(language, text);

        assertThat(found)
                .filteredOn(entity -> entity.kind() == kind)
                .singleElement()
                .satisfies(entity -> {
                    assertThat(text.substring(entity.start(), entity.end())).isEqualTo(written);
                    assertThat(entity.text()).isEqualTo(written);
                    assertThat(entity.value()).isEqualTo(value);
                });
    }

    @Test
    void aTrackingNumberWithAWrongCheckDigitIsNone() {
        assertThat(heard("en", "I wrote RR123456784CN")).isEmpty();
        assertThat(heard("en", "I wrote 1Z999AA10123456785")).isEmpty();
    }

    @Test
    void plainWordsNameNothing() {
        assertThat(heard("en", "Hello, I have a question about returns. Who may I ask?"))
                .isEmpty();
        assertThat(heard("zh", "你好，请问怎么退货")).isEmpty();
    }

    private List<Entity> heard(String language, String text) {
        return entities.in(new Utterance(
                WorkspaceId.next(), List.of(text), new Language(language), Optional.empty(), MONDAY, ZoneOffset.UTC));
    }
}
