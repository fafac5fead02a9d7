package se.tillitsspegeln.questionnaire;

/** stub. */
public final class QuestionnaireJson {
    private QuestionnaireJson() {}

    public static String write(Questionnaire q) {
        return q.id();
    }

    public static Questionnaire read(String s) {
        throw new IllegalStateException(s);
    }
}
