/** What the generated OpenAPI document says beyond the code: errors, examples, who may call. */
@NullMarked
package se.tillitsspegeln.api.v1.openapi;

import org.jspecify.annotations.NullMarked;
