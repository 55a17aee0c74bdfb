package io.serai.channels.email.replies;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines by which mail programs announce what they quote. */
final class Quotation {
    /** Lines over which an announcement may be folded. */
    private static final int MOST_LINES = 5;

    private static final int LONGEST = 400;

    /** "wrote", as mail programs in many languages put it into their announcement. */
    private static final String WROTE =
            "wrote|writes|said|sent|schrieb|schrieben|hat .{0,80}geschrieben|a écrit|écrit|a ecrit|escribió|escribio|ha escrito|escreveu|ha scritto"
                    + "|scrisse|schreef|heeft .{0,80}geschreven|geschreven|napisana przez|napisał\\(a\\)|napisał|napisała|napisali|pisze|skrev|kirjoitti|napsal\\(a\\)|napsal|napsala"
                    + "|napísal\\(a\\)|napísal|napísala|je napisao(?:/la)?|je napisala|napisao je|је написао|је написао/ла|je napisal(?:\\(a\\))?|ezt írta|írta|a scris|έγραψε|va escriure|rašė|rakstīja|kirjutas"
                    + "|şunu yazdı|yazdı|написал\\(а\\)|написал|написала|написали|пишет|писал\\(а\\)|написав\\(ла\\)|написав|написала|пише|написа|写道|寫道|写到|写了|於.{0,40}寫道|のメール"
                    + "|書きました|さんからのメール|は書きました|님이 작성|작성|님이 쓰시길|썼습니다|님의 말|đã viết|เขียนว่า|เขียน|menulis|كتب|كتبت|נכתב על|כתב|כתבה|מאת|نوشت|ने लिखा";

    private static final Pattern SAYS = Pattern.compile("(?iu)(?<![\\p{L}])(?:" + WROTE + ")(?![\\p{L}])");
    private static final Pattern SAYS_LAST =
            Pattern.compile("(?iu)(?:(?<![\\p{L}])(?:" + WROTE + "))\\s*(?:\\([^()]{0,60}\\)\\s*)?[:：]?\\s*$");
    private static final Pattern STARTS = Pattern.compile(
            "(?iu)^\\W{0,3}(on|at|am|le|el|em|no dia|in data|il|il giorno|op|w dniu|dnia|den|dne|dňa|dana|på|tor|fre|man|tir|ons|lör|lør|sön|søn|в|во|у|в понедельник|dia|a|pada|vào|lúc|em|na|în|στις|след|이|在|于|於|في|بتاريخ|ב|از|le lun|mon|tue|wed|thu|fri|sat|sun)(?=[\\s,.:0-9]|$)|^\\W{0,3}[<\\[(]?\\d|^\\W{0,3}(在|于|於)|^.{0,80}<[^<>\\s]+@[^<>\\s]+>|^.{0,80}\\S+@\\S+\\.\\S+");
    private static final Pattern MOMENT =
            Pattern.compile("\\d{1,2}[:.h]\\d{2}|\\d{4}|\\d{1,2}[./-]\\d{1,2}|\\S@\\S+\\.\\S|年|년");
    private static final Pattern ADDRESSED = Pattern.compile(
            "(?u)^\\W{0,3}(?=.{0,300}(\\d{1,2}[:.h]\\d{2}|\\d{4}[-/年.]\\s?\\d{1,2}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4})).{0,300}[<\\[(]?\\s*(?:mailto:)?[^\\s<>@]+@[^\\s<>@]+\\.[^\\s<>@]+\\s*[>\\])]{0,2}\\s*[:：]\\s*$");

    /** Whole lines that stand before an older mail. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?iu)^[\\s*]*(?:[-_=─—]{2,}|<)\\s*(?:replied message|original-nachricht|original (?:message|text|appointment|nachricht)|reply message|reply above this line|message d'origine|message original|message initial|ursprüngliche (?:nachricht|mitteilung|e-?mail)|originalnachricht|originalmeldung|mensaje original|mensagem original|messaggio originale|oorspronkelijk bericht|origineel bericht|wiadomość oryginalna|oryginalna wiadomość|исходное сообщение|исходное письмо|оригинальное сообщение|первоначальное сообщение|вихідне повідомлення|原始邮件|原始郵件|邮件原件|原邮件|原始信件|原始信息|原始消息|回复的原邮件|元のメッセージ|original mail|オリジナルメッセージ|원본 메(?:시지|일)|originalmeddelande|ursprungligt meddelande|oprindelig meddelelse|original melding|opprinnelig melding|alkuperäinen viesti|původní (?:zpráva|e-mail)|pôvodná správa|özgün ileti|orijinal (?:ileti|mesaj)|eredeti üzenet|mesaj original|αρχικό μήνυμα|الرسالة الأصلية|رسالة أصلية|הודעה מקורית|thư gốc|tin nhắn gốc|pesan asli|ข้อความต้นฉบับ|izvorna poruka|izvirno sporočilo|оригинално съобщение).{0,40}$");

    /** By those that say no more than whom they quote. */
    private static final Pattern QUOTING =
            Pattern.compile("(?iu)^(?:quoting|zitat von|zitiere|citando(?: a)?|citation de|citat från) .{1,120}[:：]$");

    /** Zoho's, between dashes. */
    private static final Pattern DASHED = Pattern.compile("^\\s*-{3,}\\s*(\\S.{5,300}?)\\s*-{3,}\\s*$");

    private static final Pattern DATED =
            Pattern.compile("\\d{1,2}[:.h]\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}|年|년");

    private static final Pattern REPLY_ABOVE = Pattern.compile(
            "(?iu)^.{0,20}(?:please )?(?:reply|write|type your reply|antworten sie|répondez|responda|rispondi|reageer) (?:above|oberhalb|au-dessus|acima|sopra|boven) (?:this|dieser|cette|desta|questa|deze).{0,60}$|^\\s*#{2,}.{0,80}(?:above this line).{0,40}$");

    private Quotation() {}

    static boolean separates(String line) {
        String head = Lines.head(line);
        return SEPARATOR.matcher(head).matches() || REPLY_ABOVE.matcher(head).matches();
    }

    /** Where the announcement that begins in this line ends; -1 when none begins here. */
    static int attributionEnd(List<String> lines, int start) {
        String first = bare(lines.get(start));
        if (first.isEmpty() || lines.get(start).startsWith(">")) {
            return -1;
        }
        Matcher dashed = DASHED.matcher(Lines.head(lines.get(start)));
        if (dashed.matches() && announces(dashed.group(1) + ":", true)) {
            return start;
        }
        var joined = new StringBuilder();
        for (int end = start; end < lines.size() && end < start + MOST_LINES; end++) {
            String line = bare(lines.get(end));
            if (line.isEmpty()
                    || joined.length() + line.length() > LONGEST
                    || end > start && lines.get(end).startsWith(">")) {
                return -1;
            }
            joined.append(joined.isEmpty() ? "" : " ").append(line);
            if (announces(joined.toString(), followedByQuote(lines, end))) {
                return beginsLater(lines, start, end) ? -1 : end;
            }
        }
        return -1;
    }

    /** What stands above the line with the date is no part of the announcement that this line makes by itself. */
    private static boolean beginsLater(List<String> lines, int start, int end) {
        if (DATED.matcher(Lines.head(lines.get(start))).find()) {
            return false;
        }
        for (int later = start + 1; later <= end; later++) {
            if (DATED.matcher(Lines.head(lines.get(later))).find()) {
                return attributionEnd(lines, later) == end;
            }
        }
        return false;
    }

    private static String bare(String line) {
        return Lines.head(line).strip().replaceAll("^[*_]+|[*_]+$", "");
    }

    private static boolean announces(String text, boolean quoteFollows) {
        boolean colon = text.endsWith(":") || text.endsWith("：") || text.endsWith(":-");
        if (!colon) {
            return quoteFollows
                    && SAYS_LAST.matcher(text).find()
                    && STARTS.matcher(text).find()
                    && MOMENT.matcher(text).find();
        }
        if (ADDRESSED.matcher(text).matches()
                || quoteFollows && QUOTING.matcher(text).matches()) {
            return true;
        }
        return SAYS.matcher(text).find()
                        && STARTS.matcher(text).find()
                        && (MOMENT.matcher(text).find() || quoteFollows)
                || quoteFollows && SAYS_LAST.matcher(text).find();
    }

    private static boolean followedByQuote(List<String> lines, int end) {
        return lines.stream()
                .skip(end + 1L)
                .filter(line -> !line.isBlank())
                .findFirst()
                .map(line -> line.startsWith(">"))
                .orElse(false);
    }
}
