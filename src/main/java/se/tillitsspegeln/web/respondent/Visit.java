package se.tillitsspegeln.web.respondent;

import se.tillitsspegeln.response.Draft;
import se.tillitsspegeln.response.Invitation;

/** Someone with a code that takes answers right now. */
record Visit(String code, Invitation invitation, Parts parts, Draft draft) {

    Visit with(Draft saved) {
        return new Visit(code, invitation, parts, saved);
    }

    @Override
    public String toString() {
        return "Visit[kept secret]";
    }
}
