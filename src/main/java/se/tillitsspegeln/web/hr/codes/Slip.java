package se.tillitsspegeln.web.hr.codes;

import java.net.URI;
import se.tillitsspegeln.organisation.UnitTree;
import se.tillitsspegeln.round.IssuedCode;
import se.tillitsspegeln.round.Roles;
import se.tillitsspegeln.web.Language;

/**
 * What one person is handed.
 *
 * @param unit the unit's id
 * @param name the unit's name
 * @param role the role's label
 * @param address where the code is already filled in
 */
record Slip(String unit, String name, String role, String code, String address) {

    /** @param base the address of the service, with a slash at its end */
    static Slip of(IssuedCode issued, UnitTree tree, Roles roles, Language language, URI base) {
        return new Slip(
                issued.unit().value(),
                tree.find(issued.unit()).orElseThrow().name(),
                roles.named(issued.role()).label().in(language.tag()),
                issued.code(),
                base + "k/" + issued.code());
    }

    /** The address as a picture. */
    public Qr qr() {
        return Qr.of(address);
    }

    @Override
    public String toString() {
        return "Slip[kept secret]";
    }
}
