package io.sayonce.kit.parcel;

import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A parcel as lists find it. */
@Table(name = "parcel")
public class ParcelRow {

    @Id
    public UUID id;

    public int grams;
    public boolean overdue;

    static ParcelRow of(Parcel parcel) {
        var row = new ParcelRow();
        row.id = parcel.id();
        row.grams = parcel.grams();
        row.overdue = parcel.overdue();
        return row;
    }
}
