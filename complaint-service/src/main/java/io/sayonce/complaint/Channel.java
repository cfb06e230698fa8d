package io.sayonce.complaint;

/** How a complaint came in. */
public enum Channel implements Wire {
    PHONE,
    WEB,
    EMAIL,
    CHAT,
    LETTER,
    IN_PERSON,
    FAX,
    SOCIAL,
    REFERRAL,
    API
}
