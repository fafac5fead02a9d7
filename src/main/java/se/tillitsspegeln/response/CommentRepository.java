package se.tillitsspegeln.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<SealedCommentEntity, UUID> {}
