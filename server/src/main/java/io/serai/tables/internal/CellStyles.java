package io.serai.tables.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which numbers of a workbook are dates: that stands in the style of their cell, nowhere else. */
final class CellStyles {
    private static final double LAST_DAY = 2_958_466;

    private final List<Boolean> dates;
    private final boolean from1904;

    private CellStyles(List<Boolean> dates, boolean from1904) {
        this.dates = dates;
        this.from1904 = from1904;
    }

    static CellStyles none(boolean from1904) {
        return new CellStyles(List.of(), from1904);
    }

    static CellStyles read(XMLStreamReader xml, boolean from1904) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        List<Boolean> dates = new ArrayList<>();
        boolean cells = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "numFmt" -> formats.put(number(xml, "numFmtId"), xml.getAttributeValue(null, "formatCode"));
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells) {
                            dates.add(isDate(number(xml, "numFmtId"), formats));
                        }
                    }
                    default -> {}
                }
            }
        }
        return new CellStyles(dates, from1904);
    }

    private static int number(XMLStreamReader xml, String attribute) {
        String value = xml.getAttributeValue(null, attribute);
        return value == null ? 0 : Integer.parseInt(value);
    }

    /** The formats that every workbook knows are 14 to 22, 45 to 47, and the East Asian 27 to 36 and 50 to 58. */
    private static boolean isDate(int format, Map<Integer, String> formats) {
        String own = formats.get(format);
        if (own != null) {
            return own.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").matches("(?is).*[ymdhs].*");
        }
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** A number as a person reads it in the cell: a date as {@code 2026-11-23}, a long number without an exponent. */
    String shown(String value, int style) {
        try {
            BigDecimal number = new BigDecimal(value);
            boolean date = style >= 0 && style < dates.size() && dates.get(style);
            return date && number.signum() >= 0 && number.doubleValue() < LAST_DAY ? date(number) : plain(number);
        } catch (NumberFormatException noNumber) {
            return value;
        }
    }

    /** Half of what a program writes as 0.1 + 0.2 is noise behind the fifteenth digit. */
    private static String plain(BigDecimal number) {
        BigDecimal seen = number.precision() > 15 && number.scale() > 0 ? number.round(new MathContext(15)) : number;
        return seen.signum() == 0 ? "0" : seen.stripTrailingZeros().toPlainString();
    }

    /** Day 60 of the 1900 system is a 29th of February that there never was. */
    private String date(BigDecimal serial) {
        long day = serial.longValue();
        long seconds = Math.round(serial.subtract(BigDecimal.valueOf(day)).doubleValue() * 86_400);
        LocalDateTime start =
                from1904 ? LocalDateTime.of(1904, 1, 1, 0, 0) : LocalDateTime.of(1899, 12, day < 60 ? 31 : 30, 0, 0);
        LocalDateTime at = start.plusDays(day).plusSeconds(seconds);
        if (seconds == 0) {
            return at.toLocalDate().toString();
        }
        return day == 0
                ? at.toLocalTime().toString()
                : at.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
