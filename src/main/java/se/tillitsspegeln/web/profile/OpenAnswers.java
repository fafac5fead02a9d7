package se.tillitsspegeln.web.profile;

import java.util.List;
import se.tillitsspegeln.profile.Profile;
import se.tillitsspegeln.questionnaire.TextItem;
import se.tillitsspegeln.round.RoundContent;

/** What people wrote to one open question, as far as it is shown at a unit. */
public record OpenAnswers(String question, List<String> texts) {

    /** The open questions that have texts here, in the order asked. */
    public static List<OpenAnswers> of(RoundContent content, Profile here, ProfileMessages words, String tag) {
        return content.textItems().stream()
                .map(item -> new OpenAnswers(item.text().in(tag), texts(item, here, words)))
                .filter(answers -> !answers.texts().isEmpty())
                .toList();
    }

    private static List<String> texts(TextItem item, Profile here, ProfileMessages words) {
        return here.comments().stream()
                .filter(comment -> comment.item().equals(item.id()))
                .map(comment -> comment.masked() ? words.masked() : comment.text())
                .toList();
    }
}
