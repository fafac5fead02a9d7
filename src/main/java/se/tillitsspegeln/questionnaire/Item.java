package se.tillitsspegeln.questionnaire;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One question. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = LikertItem.class, name = "likert"),
    @JsonSubTypes.Type(value = BipolarItem.class, name = "bipolar"),
    @JsonSubTypes.Type(value = TextItem.class, name = "text")
})
public sealed interface Item permits ScoredItem, TextItem {

    ItemId id();
}
