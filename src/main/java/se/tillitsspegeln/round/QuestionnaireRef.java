package se.tillitsspegeln.round;

/** Which version of which questionnaire a round asks; of a draft, today's version. */
public record QuestionnaireRef(String id, int version) {}
