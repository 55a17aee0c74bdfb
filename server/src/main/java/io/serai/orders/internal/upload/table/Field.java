package io.serai.orders.internal.upload.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a column can mean, and what its cells then look like. */
public sealed interface Field permits Field.OrderField, Field.ItemField {
    Shape shape();

    String name();

    /** As in our resources and at the desk: {@code tracking_link}. */
    default String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    enum OrderField implements Field {
        NUMBER(Shape.NUMBER),
        PLACED(Shape.DATE),
        STATE(Shape.TEXT),
        PAYMENT(Shape.TEXT),
        CANCELLED(Shape.DATE),
        TOTAL(Shape.MONEY),
        REFUNDED(Shape.MONEY),
        CURRENCY(Shape.CURRENCY),
        EMAIL(Shape.EMAIL),
        PHONE(Shape.PHONE),
        BUYER(Shape.TEXT),
        STREET(Shape.TEXT),
        STREET2(Shape.TEXT),
        CITY(Shape.TEXT),
        REGION(Shape.TEXT),
        POSTCODE(Shape.TEXT),
        COUNTRY(Shape.TEXT),
        TRACKING(Shape.NUMBER),
        CARRIER(Shape.TEXT),
        TRACKING_LINK(Shape.LINK),
        SENT(Shape.DATE),
        DELIVERED(Shape.DATE),
        UPDATED(Shape.DATE),
        TITLE(Shape.TEXT),
        SKU(Shape.TEXT),
        PRODUCT(Shape.TEXT),
        VARIANT(Shape.TEXT),
        QUANTITY(Shape.COUNT),
        PRICE(Shape.MONEY),
        LINK(Shape.LINK);

        private final Shape shape;

        OrderField(Shape shape) {
            this.shape = shape;
        }

        @Override
        public Shape shape() {
            return shape;
        }
    }

    enum ItemField implements Field {
        PRODUCT(Shape.TEXT),
        NAME(Shape.TEXT),
        SKU(Shape.TEXT),
        PRICE(Shape.MONEY),
        CURRENCY(Shape.CURRENCY),
        STOCK(Shape.COUNT),
        AVAILABLE(Shape.TEXT),
        VARIANT(Shape.TEXT),
        OPTION1(Shape.TEXT),
        OPTION1_NAME(Shape.TEXT),
        OPTION2(Shape.TEXT),
        OPTION2_NAME(Shape.TEXT),
        OPTION3(Shape.TEXT),
        OPTION3_NAME(Shape.TEXT),
        PICTURE(Shape.LINK),
        LINK(Shape.LINK);

        private final Shape shape;

        ItemField(Shape shape) {
            this.shape = shape;
        }

        @Override
        public Shape shape() {
            return shape;
        }
    }

    enum Shape {
        TEXT,
        NUMBER,
        DATE,
        MONEY,
        CURRENCY,
        COUNT,
        EMAIL,
        PHONE,
        LINK
    }

    static List<Field> ofOrders() {
        return Arrays.asList(OrderField.values());
    }

    static List<Field> ofItems() {
        return Arrays.asList(ItemField.values());
    }
}
