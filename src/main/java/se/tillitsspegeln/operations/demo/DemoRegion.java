package se.tillitsspegeln.operations.demo;

import java.util.ArrayList;
import java.util.List;
import se.tillitsspegeln.organisation.Unit;
import se.tillitsspegeln.organisation.UnitId;
import se.tillitsspegeln.organisation.UnitTree;

/** The made-up region's tree: one region, eight areas, about fifty units. */
final class DemoRegion {

    static final UnitId ROOT = new UnitId("region");

    /** Area id and name, then the names of its units. */
    private static final String[][] AREAS = {
        {
            "akut",
            "Område Akut",
            "Akutmottagningen",
            "Ambulansen Norr",
            "Ambulansen Syd",
            "Intensivvården",
            "Operation",
            "Uppvaket",
            "Larmcentralen"
        },
        {
            "medicin",
            "Område Medicin",
            "Avdelning 31",
            "Avdelning 32",
            "Avdelning 33",
            "Hjärtmottagningen",
            "Dialysen",
            "Lungmottagningen",
            "Strokeenheten"
        },
        {
            "barn",
            "Område Barn och kvinna",
            "Barnavdelningen",
            "Barnmottagningen",
            "Förlossningen",
            "BB",
            "Neonatalen",
            "Kvinnokliniken"
        },
        {
            "psykiatri",
            "Område Psykiatri",
            "Öppenvården Centrum",
            "Öppenvården Väst",
            "Heldygnsvården",
            "Beroendemottagningen",
            "Barn- och ungdomspsykiatrin",
            "Mobila teamet"
        },
        {
            "primarvard",
            "Primärvården",
            "Vårdcentralen Björken",
            "Vårdcentralen Eken",
            "Vårdcentralen Linden",
            "Vårdcentralen Rönnen",
            "Vårdcentralen Tallen",
            "Rehab Öst",
            "Rehab Väst",
            "Ungdomsmottagningen"
        },
        {"diagnostik", "Område Diagnostik", "Laboratoriet", "Röntgen", "Fysiologen", "Patologen", "Blodcentralen"},
        {
            "service",
            "Regionservice",
            "Måltider",
            "Städ och vårdnära service",
            "Transporter",
            "Fastighet",
            "Medicinsk teknik",
            "It-stöd"
        },
        {"stab", "Regionstaben", "Ekonomi", "HR", "Kommunikation", "Utveckling och kvalitet", "Kansliet"},
    };

    private DemoRegion() {}

    static UnitTree tree() {
        List<Unit> units = new ArrayList<>();
        units.add(new Unit(ROOT, "Region Exempel", null));
        for (String[] area : AREAS) {
            UnitId areaId = new UnitId(area[0]);
            units.add(new Unit(areaId, area[1], ROOT));
            for (int i = 2; i < area.length; i++) {
                units.add(new Unit(new UnitId(area[0] + "-" + (i - 1)), area[i], areaId));
            }
        }
        return UnitTree.of(units);
    }
}
