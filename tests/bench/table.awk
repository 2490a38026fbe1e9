# What run.sh and services.sh print alike. Lines METRIC <tab> NAME <tab> VALUE come in;
# floor_of(who) names what one is compared with.
{ value[$1, $2] = $3 }
!seen[$2]++ { name[++count] = $2 }
function number(metric, who, form) {
	return (metric, who) in value ? sprintf(form, value[metric, who]) : "–"
}
function ratio(metric, who) {
	return value[metric, who] > 0 ? value[metric, who] / value[metric, floor_of(who)] : 0
}
function times(metric, who) {
	return ratio(metric, who) ? sprintf("%.2f", ratio(metric, who)) : "–"
}
function say_budget_head() {
	print "| | budget | measured | must | |"
	print "|---|---|---|---|---|"
}
function say_budget(who, what, got, must, form) {
	printf "| %s | %s | " form " | " form " | %s |\n", who, what, got, must, got <= must ? "ok" : "**over**"
}
