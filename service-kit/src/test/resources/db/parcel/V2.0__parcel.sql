create table parcel (id uuid primary key, grams int not null, overdue boolean not null);
