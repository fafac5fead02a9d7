/** Accounts, for administrators, and everybody's own password. */
@NullMarked
package se.tillitsspegeln.web.hr.accounts;

import org.jspecify.annotations.NullMarked;
