# What services.sh prints: a row for each supervisor, then the budgets of ours.
function floor_of(who) { return "floor with control FIFO" }
function a_service(metric, who) { return (value[metric " 1000", who] - value[metric " 0", who]) / 1000 }
function memory(who) {
	if (!(("all 1000", who) in value) || who == bare)
		return "–"
	return sprintf("%.1f", (value["all 1000", who] - value["all 1000", bare]) / 1000)
}
# At each number of services, from a first one on.
function row(metric, who, from, form,    i, text) {
	for (i = from; i <= 4; i++)
		text = text (i > from ? " / " : "") number(metric " " size[i], who, form)
	return text
}
function row_times(metric, who,    i, text) {
	for (i = 2; i <= 4; i++)
		text = text (i > 2 ? " / " : "") times(metric " " size[i], who)
	return text
}
function say(who) {
	printf "| %s | %d + %d | %s | %s | %s |", who, a_service("processes", who), a_service("descriptors", who),
		memory(who), row("dirty", who, 1, "%d"), row("pss", who, 1, "%d")
	printf " %s | %s |", row("running", who, 2, "%.1f"), row_times("running", who)
	if (value["stop 1000", who] > 0)
		printf " %s | %s |", row("stop", who, 2, "%.1f"), row_times("stop", who)
	else
		printf " not graceful | – |"
	printf " %s | %s | %s |\n", number("restart 1000", who, "%.2f"), times("restart 1000", who),
		number("wakes 1000", who, "%d")
}
function say_budgets(who,    i) {
	say_budget(who, "private dirty KiB at 100", value["dirty 100", who], 40, "%d")
	say_budget(who, "private dirty KiB at 1000", value["dirty 1000", who], 160, "%d")
	say_budget(who, "processes a service", a_service("processes", who), 0, "%.3f")
	say_budget(who, "descriptors a service", a_service("descriptors", who), 3, "%.3f")
	for (i = 2; i <= 4; i++)
		say_budget(who, "all running at " size[i] ", ratio to the floor", ratio("running " size[i], who), 1.5, "%.2f")
	for (i = 2; i <= 4; i++)
		say_budget(who, "graceful stop at " size[i] ", ratio to the floor", ratio("stop " size[i], who), 2, "%.2f")
	say_budget(who, "restart at 1000, ratio to the floor", ratio("restart 1000", who), 2, "%.2f")
	say_budget(who, "wake-ups in 30 s at 1000", value["wakes 1000", who], 0, "%d")
}
END {
	split("0 10 100 1000", size, " ")
	bare = "services alone"
	print "| | processes + fds a service | KiB a service, all¹ | private dirty KiB at 0 / 10 / 100 / 1000 services² |" \
		" PSS KiB² | all running, ms at 10 / 100 / 1000³ | ÷ floor | graceful stop, ms⁴ | ÷ floor | restart ms⁵ |" \
		" ÷ floor | wake-ups / 30 s⁶ |"
	print "|---|---|---|---|---|---|---|---|---|---|---|---|"
	for (i = 1; i <= count; i++)
		say(name[i])
	print "\n¹ at 1,000: what the kernel charges a control group with (pages of processes, of tmpfs and of the kernel)," \
		" less the same of\nthe services alone, which a parent starts and nothing else." \
		" ² of all processes that are not services. ³ from exec of PID 1 to\nthe first instruction of the last service." \
		" ⁴ from the signal to the end of PID 1, by the status that says so." \
		" ⁵ kill -9 of one of 1,000\nthat ran longer than 1 s → its next first instruction, median of 15." \
		" ⁶ at 1,000, of all processes that are not services.\nMedians of up to 15 lives, of fewer for who takes more than twice" \
		" the time of the services alone.\n"
	say_budget_head()
	for (i = 1; i <= count; i++)
		if (name[i] ~ /^oya/)
			say_budgets(name[i])
}
