package io.serai.simulator.parcels;

/** What happens to a parcel, and each service's words for it. */
public enum Stage {
    LABEL("InfoReceived", "InfoReceived", "InfoReceived", "InfoReceived_001", "pre-transit", "Shipping label created"),
    PICKED_UP("InTransit", "InTransit_PickedUp", "InTransit", "InTransit_002", "transit", "Picked up by the carrier"),
    MOVING("InTransit", "InTransit_Other", "InTransit", "InTransit_003", "transit", "Processed at the facility"),
    CUSTOMS(
            "InTransit",
            "InTransit_CustomsProcessing",
            "Exception",
            "Exception_004",
            "transit",
            "Clearance processing, held by customs"),
    OUT(
            "OutForDelivery",
            "OutForDelivery_Other",
            "OutForDelivery",
            "OutForDelivery_001",
            "transit",
            "Out for delivery with the courier"),
    AT_SHOP(
            "AvailableForPickup",
            "AvailableForPickup_Other",
            "AvailableForPickup",
            "AvailableForPickup_001",
            "transit",
            "Available for pickup at the parcel shop"),
    ATTEMPT(
            "DeliveryFailure",
            "DeliveryFailure_NoBody",
            "AttemptFail",
            "AttemptFail_002",
            "failure",
            "Delivery attempted, recipient not at home"),
    RETURNING(
            "Exception",
            "Exception_Returning",
            "Exception",
            "Exception_011",
            "failure",
            "The parcel is being returned to the sender"),
    LOST("Exception", "Exception_Lost", "Exception", "Exception_013", "failure", "The parcel has been lost"),
    DELIVERED("Delivered", "Delivered_Other", "Delivered", "Delivered_001", "delivered", "Delivered");

    final String seventeen;
    final String seventeenFine;
    final String tag;
    final String subtag;
    final String dhl;
    final String text;

    Stage(String seventeen, String seventeenFine, String tag, String subtag, String dhl, String text) {
        this.seventeen = seventeen;
        this.seventeenFine = seventeenFine;
        this.tag = tag;
        this.subtag = subtag;
        this.dhl = dhl;
        this.text = text;
    }
}
