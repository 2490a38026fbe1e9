/* persona.c - what all personas share. */
#include "persona.h"

#include <string.h>

#include "container.h"
#include "log.h"
#include "scan.h"
#include "sig.h"
#include "supervise.h"
#include "sys.h"

void persona_write(int fd, const char *text)
{
	size_t left = strlen(text);

	while (left > 0) {
		int32_t written =
			fd == 2 ? sys_log(text, left) : sys_write(fd, text, (uint32_t)left);

		if (written <= 0)
			return;
		text += written;
		left -= (size_t)written;
	}
}

const char *persona_basename(const char *name)
{
	const char *slash = strrchr(name, '/');

	return slash ? slash + 1 : name;
}

const char *persona_variable(const char *const *envp, const char *name, const char *otherwise)
{
	size_t length = strlen(name);

	for (; *envp; envp++)
		if (strncmp(*envp, name, length) == 0 && (*envp)[length] == '=' &&
		    (*envp)[length + 1] != '\0')
			return *envp + length + 1;
	return otherwise;
}

void persona_begin_supervision(const char *label, const char *const *envp)
{
	struct supervise_conf conf = {
		.env = container_environment(),
		.run_directory = persona_variable(envp, "OYA_RUN_DIR", "/run/oya"),
		.label = label,
	};

	sys_begin();
	sys_close_inherited();
	log_begin("", LOG_INFO);
	loop_begin();
	(void)env_take(conf.env, envp);
	supervise_begin(&conf);
}

/* 0: none was asked for. */
static int32_t stop_signal(const struct loop_batch *batch)
{
	for (uint32_t i = 0; i < batch->signal_count; i++) {
		int32_t number = batch->signal[i].number;

		if (number == SIG_TERM || number == SIG_INT || number == SIG_HUP)
			return number;
	}
	return 0;
}

int32_t persona_supervise(bool ends_when_empty, uint32_t grace_ms)
{
	static struct loop_batch batch;
	int32_t stopped_by = 0;

	batch.now = sys_now();
	batch.has_children = true;
	for (;;) {
		int32_t signal = stopped_by == 0 ? stop_signal(&batch) : 0;

		/* Deaths come first, as they explain a signal; but start nothing again. */
		if (signal != 0) {
			scan_end();
			supervise_hold(batch.now);
		}
		scan_turn(&batch);
		supervise_turn(&batch);
		if (signal != 0) {
			supervise_stop(batch.now, grace_ms);
			stopped_by = signal;
		}
		if (supervise_is_empty() && (stopped_by != 0 || ends_when_empty))
			return stopped_by;
		loop_turn(&batch, mono_first(scan_deadline(), supervise_deadline()));
	}
}
