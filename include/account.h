/* account.h - users and groups, as /etc/passwd and /etc/group name them.
 *
 * Through sys.h only. Both files may be missing: then only numbers are known. No other
 * source is asked (nss, LDAP). */
#ifndef OYA_ACCOUNT_H
#define OYA_ACCOUNT_H

#include "base.h"
#include "bounds.h"

struct account {
	uint32_t uid;
	uint32_t gid;
	char home[PATH_SIZE_MAX];
};

/* A user by name, or, when there is none of that name, by number: one that no line has
 * is its own group, at home in "/". False: there is none. */
bool account_find(const char *name, struct account *out);

/* What a process runs as. */
struct ids {
	uint32_t uid;
	uint32_t gid[IDS_GROUPS_MAX]; /* the first is its own */
	uint32_t count;
};

/* The groups that name the user, after its own. False: they are too many. */
bool account_groups(const char *name, const struct account *account, struct ids *out);

enum ids_result { IDS_FINE, IDS_UNKNOWN, IDS_INVALID };
/* "user", "user:group:group...", or ":uid:gid:gid...". Source: spec/runit.md 7. */
enum ids_result ids_read(struct ids *ids, const char *text);

#endif
