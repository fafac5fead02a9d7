package se.tillitsspegeln.questionnaire;

import java.util.List;
import java.util.Optional;

/** The questionnaires that new rounds can be made from: the files read at start, never changed while running. */
public interface Questionnaires {

    /** All, ordered by id. */
    List<Questionnaire> all();

    Optional<Questionnaire> find(String id);
}
