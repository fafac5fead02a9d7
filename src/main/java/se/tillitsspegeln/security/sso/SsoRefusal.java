package se.tillitsspegeln.security.sso;

/** Why somebody whom the organisation knows gets in nowhere. */
public enum SsoRefusal {

    /** None of the roles that the token names stands for one here. */
    NO_ROLE,

    /** The role is for a unit, and the token names none or one that does not exist. */
    NO_UNIT
}
