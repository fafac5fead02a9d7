package se.tillitsspegeln.questionnaire.file;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import se.tillitsspegeln.questionnaire.Questionnaire;
import se.tillitsspegeln.questionnaire.Questionnaires;

/** The questionnaires read at start. A mistake in a file stops the start, so that none is found by a respondent. */
@ApplicationScoped
class QuestionnaireCatalogue implements Questionnaires {

    private static final Logger LOG = Logger.getLogger(QuestionnaireCatalogue.class);

    private final Map<String, Questionnaire> byId = new TreeMap<>();

    /** @param folder where the files are; the packaged ones where it is left out */
    QuestionnaireCatalogue(@ConfigProperty(name = "tillit.questionnaires") Optional<Path> folder) {
        MistakeLog log = new MistakeLog();
        List<SourceFile> sources =
                folder.map(path -> QuestionnaireFolder.in(path, log)).orElseGet(QuestionnaireFolder::packaged);
        new QuestionnaireReader().read(sources, log).forEach(one -> byId.put(one.id(), one));
    }

    /** Makes the bean, and with it the reading, part of the start; before anything that uses questionnaires. */
    void atStart(@Observes @Priority(1) StartupEvent event) {
        LOG.infof("Questionnaires: %s", String.join(", ", byId.keySet()));
    }

    @Override
    public List<Questionnaire> all() {
        return List.copyOf(byId.values());
    }

    @Override
    public Optional<Questionnaire> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
