# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_mesh_global_optspecs
    string join \n n/namespace= i/istioNamespace= c/kubeconfig= context= as= as-uid= as-group= timeout= concurrency= demo from= url= record= at= no-headers color= v log= vklog= h/help V/version
end

function __fish_mesh_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_mesh_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_mesh_using_subcommand
    set -l cmd (__fish_mesh_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c mesh -n "__fish_mesh_needs_command" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_needs_command" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_needs_command" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_needs_command" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_needs_command" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_needs_command" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_needs_command" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_needs_command" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_needs_command" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_needs_command" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_needs_command" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_needs_command" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_needs_command" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_needs_command" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_needs_command" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_needs_command" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_needs_command" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_needs_command" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_needs_command" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_needs_command" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "pc" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "proxy-status" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "ps" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "ztunnel-config" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "zc" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "trace" -d 'Tell what becomes of a request, and why, from the proxies\' own configuration'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "precheck" -d 'Check whether Istio can be installed or upgraded safely, and whether what is there is whole'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "xds" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "internal-debug" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "verify-install" -d 'Tell whether Istio is installed, all of it, and well'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "version" -d 'Say which versions run: this program, the control planes, the proxies'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "man" -d 'Print the manual page of mesh, or write one for each command'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "experimental" -d 'Takes the same commands, as istioctl has some of them here'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "x" -d 'Takes the same commands, as istioctl has some of them here'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "listener" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "l" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "route" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "r" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "cluster" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "c" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "ep" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "bootstrap" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "b" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "all" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "a" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "log" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "o" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l type -d 'What its chains speak' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l type -d 'What its chains speak' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l type -d 'What its chains speak' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l name -d 'Name of the route table, such as 9080; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l name -d 'Name of the route table, such as 9080; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l name -d 'Name of the route table, such as 9080; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo or reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l direction -d 'Which way its traffic goes: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l name -d 'Whole name of the cluster, such as BlackHoleCluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo or reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l direction -d 'Which way its traffic goes: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l name -d 'Whole name of the cluster, such as BlackHoleCluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo or reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l direction -d 'Which way its traffic goes: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l name -d 'Whole name of the cluster, such as BlackHoleCluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l status -d 'Health of the endpoint, as it was assigned, such as healthy' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l status -d 'Health of the endpoint, as it was assigned, such as healthy' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l status -d 'Health of the endpoint, as it was assigned, such as healthy' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l status -d 'Health of the endpoint, as it was assigned, such as healthy' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from bootstrap" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from b" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l name -d 'Name of the configuration, by which listeners refer to it' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l type -d 'Type of the configuration, whole or its last part, such as Wasm' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l name -d 'Name of the configuration, by which listeners refer to it' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l type -d 'Type of the configuration, whole or its last part, such as Wasm' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l fqdn -d 'Clusters of this host, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l direction -d 'Clusters of this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l subset -d 'Clusters of this subset; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l port -d 'Clusters, listeners and endpoints of this port' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l address -d 'Listeners and endpoints of this address' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l type -d 'Listeners of this type: HTTP, TCP, HTTP+TCP or UNKNOWN' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l name -d 'Route tables of this name' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l with-headers -d 'Head each table with what it shows' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l verbose -d 'One row per filter chain and route; with =false one per listener and table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from all" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l fqdn -d 'Clusters of this host, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l direction -d 'Clusters of this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l subset -d 'Clusters of this subset; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l port -d 'Clusters, listeners and endpoints of this port' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l address -d 'Listeners and endpoints of this address' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l type -d 'Listeners of this type: HTTP, TCP, HTTP+TCP or UNKNOWN' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l name -d 'Route tables of this name' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l with-headers -d 'Head each table with what it shows' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l verbose -d 'One row per filter chain and route; with =false one per listener and table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from a" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l level -d 'Set this level: LEVEL for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s o -l output -d 'Form: text, table, json or yaml' -r -f -a "text\t'Each proxy\'s list as it says it; after a change, what changed'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s r -l reset -d 'Set the levels that each proxy was started with'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from log" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l level -d 'Set this level: LEVEL for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s o -l output -d 'Form: text, table, json or yaml' -r -f -a "text\t'Each proxy\'s list as it says it; after a change, what changed'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s r -l reset -d 'Set the levels that each proxy was started with'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from o" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s f -l file -d 'Take a saved answer of a proxy for one of the two; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A sentence, and a table of the roots'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s f -l file -d 'Take a saved answer of a proxy for one of the two; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A sentence, and a table of the roots'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "bootstrap" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "all" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "log" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "listener" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "l" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "route" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "r" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "cluster" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "c" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "ep" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "bootstrap" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "b" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "all" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "a" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "log" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "o" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s bootstrap b ecds ec all a log o rootca-compare rc help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l type -d 'What its chains speak' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l type -d 'What its chains speak' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l type -d 'What its chains speak' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l name -d 'Name of the route table, such as 9080; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l name -d 'Name of the route table, such as 9080; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l name -d 'Name of the route table, such as 9080; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo or reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l direction -d 'Which way its traffic goes: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l name -d 'Whole name of the cluster, such as BlackHoleCluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo or reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l direction -d 'Which way its traffic goes: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l name -d 'Whole name of the cluster, such as BlackHoleCluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo or reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l direction -d 'Which way its traffic goes: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l name -d 'Whole name of the cluster, such as BlackHoleCluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l status -d 'Health of the endpoint, as it was assigned, such as healthy' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l status -d 'Health of the endpoint, as it was assigned, such as healthy' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l status -d 'Health of the endpoint, as it was assigned, such as healthy' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l status -d 'Health of the endpoint, as it was assigned, such as healthy' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from bootstrap" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from b" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l name -d 'Name of the configuration, by which listeners refer to it' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l type -d 'Type of the configuration, whole or its last part, such as Wasm' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l name -d 'Name of the configuration, by which listeners refer to it' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l type -d 'Type of the configuration, whole or its last part, such as Wasm' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l fqdn -d 'Clusters of this host, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l direction -d 'Clusters of this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l subset -d 'Clusters of this subset; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l port -d 'Clusters, listeners and endpoints of this port' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l address -d 'Listeners and endpoints of this address' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l type -d 'Listeners of this type: HTTP, TCP, HTTP+TCP or UNKNOWN' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l name -d 'Route tables of this name' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l with-headers -d 'Head each table with what it shows' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l verbose -d 'One row per filter chain and route; with =false one per listener and table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from all" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l fqdn -d 'Clusters of this host, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l direction -d 'Clusters of this direction: inbound or outbound' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l subset -d 'Clusters of this subset; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l port -d 'Clusters, listeners and endpoints of this port' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l address -d 'Listeners and endpoints of this address' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l type -d 'Listeners of this type: HTTP, TCP, HTTP+TCP or UNKNOWN' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l name -d 'Route tables of this name' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l with-headers -d 'Head each table with what it shows' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l verbose -d 'One row per filter chain and route; with =false one per listener and table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from a" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l level -d 'Set this level: LEVEL for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s o -l output -d 'Form: text, table, json or yaml' -r -f -a "text\t'Each proxy\'s list as it says it; after a change, what changed'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s r -l reset -d 'Set the levels that each proxy was started with'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from log" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l level -d 'Set this level: LEVEL for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s o -l output -d 'Form: text, table, json or yaml' -r -f -a "text\t'Each proxy\'s list as it says it; after a change, what changed'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s r -l reset -d 'Set the levels that each proxy was started with'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l all-pods -d 'Read every pod of the workload that TARGET names'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from o" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s f -l file -d 'Take a saved answer of a proxy for one of the two; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A sentence, and a table of the roots'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s f -l file -d 'Take a saved answer of a proxy for one of the two; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A sentence, and a table of the roots'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "bootstrap" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "all" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "log" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s f -l file -d 'Read TARGET\'s saved config_dump instead of asking it (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s r -l revision -d 'Ask the control planes of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s v -l verbosity -d 'How much the table shows: 1 is a column for each type' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l proxy-admin-port -d 'Port of TARGET\'s admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s A -l all-namespaces -d 'Every namespace, as without -n too'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-status" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s f -l file -d 'Read TARGET\'s saved config_dump instead of asking it (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s r -l revision -d 'Ask the control planes of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s v -l verbosity -d 'How much the table shows: 1 is a column for each type' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l proxy-admin-port -d 'Port of TARGET\'s admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s A -l all-namespaces -d 'Every namespace, as without -n too'
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ps" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ps" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "workloads" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "workload" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "w" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "services" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "service" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "svc" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "s" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "policies" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "policy" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "pol" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "p" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "certificates" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "certificate" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "certs" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "cert" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "connections" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "cons" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "all" -d 'All that a ztunnel holds: one table after the other'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "log" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "o" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l address -d 'Address of the workload, or its host name if it has none' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l workload-namespace -d 'Namespace of the workload' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l workload-node -d 'Node of the workload; --node is that of the ztunnel to read' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workloads" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l address -d 'Address of the workload, or its host name if it has none' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l workload-namespace -d 'Namespace of the workload' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l workload-node -d 'Node of the workload; --node is that of the ztunnel to read' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from workload" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l address -d 'Address of the workload, or its host name if it has none' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l workload-namespace -d 'Namespace of the workload' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l workload-node -d 'Node of the workload; --node is that of the ztunnel to read' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from w" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l service-namespace -d 'Namespace of the service; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from services" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l service-namespace -d 'Namespace of the service; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from service" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l service-namespace -d 'Namespace of the service; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from svc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l service-namespace -d 'Namespace of the service; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from s" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l policy-namespace -d 'Namespace of the policy; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policies" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l policy-namespace -d 'Namespace of the policy; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from policy" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l policy-namespace -d 'Namespace of the policy; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from pol" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l policy-namespace -d 'Namespace of the policy; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from p" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificates" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certificate" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from certs" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cert" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l workload-namespace -d 'Namespace of the workload; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l direction -d 'Only those to the workload: inbound, or from it: outbound' -r -f -a "inbound\t'To the workload'
outbound\t'From the workload'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l raw -d 'Show addresses as they are'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from connections" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l workload-namespace -d 'Namespace of the workload; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l direction -d 'Only those to the workload: inbound, or from it: outbound' -r -f -a "inbound\t'To the workload'
outbound\t'From the workload'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l raw -d 'Show addresses as they are'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from cons" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l with-headers -d 'Put a title over each table'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from all" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l level -d 'Set this level: LEVEL for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s o -l output -d 'Form: text, table, json or yaml' -r -f -a "text\t'Each proxy\'s list as it says it; after a change, what changed'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s r -l reset -d 'Set the levels that each proxy was started with'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from log" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l level -d 'Set this level: LEVEL for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s o -l output -d 'Form: text, table, json or yaml' -r -f -a "text\t'Each proxy\'s list as it says it; after a change, what changed'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s r -l reset -d 'Set the levels that each proxy was started with'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from o" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "workloads" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "services" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "policies" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "certificates" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "connections" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "all" -d 'All that a ztunnel holds: one table after the other'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "log" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand ztunnel-config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "workloads" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "workload" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "w" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "services" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "service" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "svc" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "s" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "policies" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "policy" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "pol" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "p" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "certificates" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "certificate" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "certs" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "cert" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "connections" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "cons" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "all" -d 'All that a ztunnel holds: one table after the other'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "log" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "o" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and not __fish_seen_subcommand_from workloads workload w services service svc s policies policy pol p certificates certificate certs cert connections cons all log o help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l address -d 'Address of the workload, or its host name if it has none' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l workload-namespace -d 'Namespace of the workload' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l workload-node -d 'Node of the workload; --node is that of the ztunnel to read' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workloads" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l address -d 'Address of the workload, or its host name if it has none' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l workload-namespace -d 'Namespace of the workload' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l workload-node -d 'Node of the workload; --node is that of the ztunnel to read' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from workload" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l address -d 'Address of the workload, or its host name if it has none' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l workload-namespace -d 'Namespace of the workload' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l workload-node -d 'Node of the workload; --node is that of the ztunnel to read' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from w" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l service-namespace -d 'Namespace of the service; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from services" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l service-namespace -d 'Namespace of the service; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from service" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l service-namespace -d 'Namespace of the service; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from svc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l service-namespace -d 'Namespace of the service; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from s" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l policy-namespace -d 'Namespace of the policy; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policies" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l policy-namespace -d 'Namespace of the policy; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from policy" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l policy-namespace -d 'Namespace of the policy; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from pol" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l policy-namespace -d 'Namespace of the policy; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from p" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificates" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certificate" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from certs" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cert" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l workload-namespace -d 'Namespace of the workload; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l direction -d 'Only those to the workload: inbound, or from it: outbound' -r -f -a "inbound\t'To the workload'
outbound\t'From the workload'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l raw -d 'Show addresses as they are'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from connections" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l workload-namespace -d 'Namespace of the workload; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l direction -d 'Only those to the workload: inbound, or from it: outbound' -r -f -a "inbound\t'To the workload'
outbound\t'From the workload'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l raw -d 'Show addresses as they are'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from cons" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l with-headers -d 'Put a title over each table'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from all" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l level -d 'Set this level: LEVEL for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s o -l output -d 'Form: text, table, json or yaml' -r -f -a "text\t'Each proxy\'s list as it says it; after a change, what changed'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s r -l reset -d 'Set the levels that each proxy was started with'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from log" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l node -d 'Read the ztunnel of this node' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s f -l file -d 'Read a ztunnel\'s saved /config_dump instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l proxy-admin-port -d 'Port of the ztunnels\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l level -d 'Set this level: LEVEL for all loggers, or LOGGER:LEVEL,LOGGER:LEVEL' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s o -l output -d 'Form: text, table, json or yaml' -r -f -a "text\t'Each proxy\'s list as it says it; after a change, what changed'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s A -l all-namespaces -d 'Read every ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s r -l reset -d 'Set the levels that each proxy was started with'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from o" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "workloads" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "services" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "policies" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "certificates" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "connections" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "all" -d 'All that a ztunnel holds: one table after the other'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "log" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand zc; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s X -l request -d 'Method; GET unless said' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s H -l header -d 'A header, as \'name: value\'; as often as needed' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l src-ip -d 'The client\'s address, or address:port' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l dst-ip -d 'The address that it connects to; else the host is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l sni -d 'Server name of the TLS; else the URL\'s host' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l alpn -d 'Protocols that the TLS offers, such as h2,http/1.1' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l principal -d 'Identity in the client\'s certificate' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l runtime -d 'A value of the proxy\'s runtime, as KEY=VALUE' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l repeat -d 'How many requests the shares are told for, such as 1000' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l batch -d 'Answer many questions, a line each (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s f -l file -d 'Read a saved config_dump instead (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s o -l output -d 'Form: table, short, wide, json or yaml' -r -f -a "table\t'A page, or of many questions a table'
short\t'A line for each stage'
wide\t'With all that was considered, or of many questions with the reasons'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s 0 -l http1.0 -d 'Speak HTTP/1.0'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l http1.1 -d 'Speak HTTP/1.1, which is the default'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l http2 -d 'Speak HTTP/2 from the first byte'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l inbound -d 'It comes in to TARGET\'s workload, rather than leaving it'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l explain -d 'Show all that was considered, and not near misses alone'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand trace" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s f -l from-version -d 'Say also what an upgrade from this version changes here' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s r -l revision -d 'Only the control plane of this revision or tag' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l output-threshold -d 'Show findings from this severity on: info, warning or error' -r -f -a "info\t''
warning\t''
error\t''"
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l failure-threshold -d 'Fail on findings from this severity on: info, warning or error' -r -f -a "info\t''
warning\t''
error\t''"
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s o -l output -d 'Format' -r -f -a "log\t'Lines, with what was seen and what to do beneath each'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l skip-controlplane -d 'Look at namespaces and pods alone, not at cluster and control plane'
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s A -l all-namespaces -d 'Every namespace, as without -n too'
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand precheck" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -s r -l revision -d 'Ask the istiods of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l kind -d 'Of config_dump: listeners, routes, clusters or endpoints' -r -f -a "listeners\t'Listeners'
routes\t'Route configurations'
clusters\t'Clusters'
endpoints\t'Endpoints'"
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l name -d 'Name of the listener, route table or cluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l port -d 'Port of the listener, cluster or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l address -d 'Address of the listener or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l fqdn -d 'Host of the cluster, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l direction -d 'Direction of the cluster' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l subset -d 'Subset of the cluster; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l type -d 'Type of the listener' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l cluster -d 'Cluster of the endpoint, by its whole name' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l status -d 'Status of the endpoint' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand xds" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand xds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l all -d 'Ask every istiod; JSON is one object of their answers'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -s L -l list -d 'The same as VIEW list'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand xds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -s r -l revision -d 'Ask the istiods of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l kind -d 'Of config_dump: listeners, routes, clusters or endpoints' -r -f -a "listeners\t'Listeners'
routes\t'Route configurations'
clusters\t'Clusters'
endpoints\t'Endpoints'"
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l name -d 'Name of the listener, route table or cluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l port -d 'Port of the listener, cluster or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l address -d 'Address of the listener or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l fqdn -d 'Host of the cluster, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l direction -d 'Direction of the cluster' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l subset -d 'Subset of the cluster; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l type -d 'Type of the listener' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l cluster -d 'Cluster of the endpoint, by its whole name' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l status -d 'Status of the endpoint' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l all -d 'Ask every istiod; JSON is one object of their answers'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -s L -l list -d 'The same as VIEW list'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand internal-debug" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s f -l filename -d 'Manifest to check: a file, a directory, or -; may be repeated' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s r -l revision -d 'Revision to check, or a tag of one; all of them without' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A line for each object'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s d -l manifests -d 'Accepted and without effect: istioctl\'s charts to render an IstioOperator with' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand verify-install" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand version" -l remote -d 'Ask the mesh too' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand version" -s r -l revision -d 'Ask the control planes of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -s s -l short -d 'Versions alone; false adds builds, revisions and kinds' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand version" -s o -l output -d 'Format' -r -f -a "text\t'Lines'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand version" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand version" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand version" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand version" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand version" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand version" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand version" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand version" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand version" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand version" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand version" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand man" -l dir -d 'Write a page for each command into this folder' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand man" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand man" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand man" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand man" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand man" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand man" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand man" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand man" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand man" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "pc" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "proxy-status" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "ps" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "ztunnel-config" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "zc" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "trace" -d 'Tell what becomes of a request, and why, from the proxies\' own configuration'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "precheck" -d 'Check whether Istio can be installed or upgraded safely, and whether what is there is whole'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "xds" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "internal-debug" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "verify-install" -d 'Tell whether Istio is installed, all of it, and well'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "version" -d 'Say which versions run: this program, the control planes, the proxies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "man" -d 'Print the manual page of mesh, or write one for each command'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "listener" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "l" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "route" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "r" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "cluster" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "c" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "ep" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "bootstrap" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "b" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "all" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "a" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "log" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "o" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "listener" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "l" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "route" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "r" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "cluster" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "c" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "ep" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "bootstrap" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "b" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "all" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "a" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "log" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "o" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s f -l file -d 'Read TARGET\'s saved config_dump instead of asking it (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s r -l revision -d 'Ask the control planes of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s v -l verbosity -d 'How much the table shows: 1 is a column for each type' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l proxy-admin-port -d 'Port of TARGET\'s admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s A -l all-namespaces -d 'Every namespace, as without -n too'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-status" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s f -l file -d 'Read TARGET\'s saved config_dump instead of asking it (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s r -l revision -d 'Ask the control planes of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s v -l verbosity -d 'How much the table shows: 1 is a column for each type' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l proxy-admin-port -d 'Port of TARGET\'s admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s A -l all-namespaces -d 'Every namespace, as without -n too'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ps" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "workloads" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "workload" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "w" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "services" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "service" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "svc" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "s" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "policies" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "policy" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "pol" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "p" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "certificates" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "certificate" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "certs" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "cert" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "connections" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "cons" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "all" -d 'All that a ztunnel holds: one table after the other'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "log" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "o" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from ztunnel-config" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "workloads" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "workload" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "w" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "services" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "service" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "svc" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "s" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "policies" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "policy" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "pol" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "p" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "certificates" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "certificate" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "certs" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "cert" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "connections" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "cons" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "all" -d 'All that a ztunnel holds: one table after the other'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "log" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "o" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from zc" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s X -l request -d 'Method; GET unless said' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s H -l header -d 'A header, as \'name: value\'; as often as needed' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l src-ip -d 'The client\'s address, or address:port' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l dst-ip -d 'The address that it connects to; else the host is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l sni -d 'Server name of the TLS; else the URL\'s host' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l alpn -d 'Protocols that the TLS offers, such as h2,http/1.1' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l principal -d 'Identity in the client\'s certificate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l runtime -d 'A value of the proxy\'s runtime, as KEY=VALUE' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l repeat -d 'How many requests the shares are told for, such as 1000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l batch -d 'Answer many questions, a line each (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s f -l file -d 'Read a saved config_dump instead (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s o -l output -d 'Form: table, short, wide, json or yaml' -r -f -a "table\t'A page, or of many questions a table'
short\t'A line for each stage'
wide\t'With all that was considered, or of many questions with the reasons'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s 0 -l http1.0 -d 'Speak HTTP/1.0'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l http1.1 -d 'Speak HTTP/1.1, which is the default'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l http2 -d 'Speak HTTP/2 from the first byte'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l inbound -d 'It comes in to TARGET\'s workload, rather than leaving it'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l explain -d 'Show all that was considered, and not near misses alone'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from trace" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s f -l from-version -d 'Say also what an upgrade from this version changes here' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s r -l revision -d 'Only the control plane of this revision or tag' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l output-threshold -d 'Show findings from this severity on: info, warning or error' -r -f -a "info\t''
warning\t''
error\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l failure-threshold -d 'Fail on findings from this severity on: info, warning or error' -r -f -a "info\t''
warning\t''
error\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s o -l output -d 'Format' -r -f -a "log\t'Lines, with what was seen and what to do beneath each'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l skip-controlplane -d 'Look at namespaces and pods alone, not at cluster and control plane'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s A -l all-namespaces -d 'Every namespace, as without -n too'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from precheck" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -s r -l revision -d 'Ask the istiods of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l kind -d 'Of config_dump: listeners, routes, clusters or endpoints' -r -f -a "listeners\t'Listeners'
routes\t'Route configurations'
clusters\t'Clusters'
endpoints\t'Endpoints'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l name -d 'Name of the listener, route table or cluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l port -d 'Port of the listener, cluster or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l address -d 'Address of the listener or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l fqdn -d 'Host of the cluster, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l direction -d 'Direction of the cluster' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l subset -d 'Subset of the cluster; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l type -d 'Type of the listener' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l cluster -d 'Cluster of the endpoint, by its whole name' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l status -d 'Status of the endpoint' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l all -d 'Ask every istiod; JSON is one object of their answers'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -s L -l list -d 'The same as VIEW list'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from xds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -s r -l revision -d 'Ask the istiods of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l kind -d 'Of config_dump: listeners, routes, clusters or endpoints' -r -f -a "listeners\t'Listeners'
routes\t'Route configurations'
clusters\t'Clusters'
endpoints\t'Endpoints'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l name -d 'Name of the listener, route table or cluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l port -d 'Port of the listener, cluster or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l address -d 'Address of the listener or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l fqdn -d 'Host of the cluster, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l direction -d 'Direction of the cluster' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l subset -d 'Subset of the cluster; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l type -d 'Type of the listener' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l cluster -d 'Cluster of the endpoint, by its whole name' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l status -d 'Status of the endpoint' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l all -d 'Ask every istiod; JSON is one object of their answers'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -s L -l list -d 'The same as VIEW list'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from internal-debug" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s f -l filename -d 'Manifest to check: a file, a directory, or -; may be repeated' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s r -l revision -d 'Revision to check, or a tag of one; all of them without' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A line for each object'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s d -l manifests -d 'Accepted and without effect: istioctl\'s charts to render an IstioOperator with' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from verify-install" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l remote -d 'Ask the mesh too' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s r -l revision -d 'Ask the control planes of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s s -l short -d 'Versions alone; false adds builds, revisions and kinds' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s o -l output -d 'Format' -r -f -a "text\t'Lines'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l dir -d 'Write a page for each command into this folder' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from man" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "proxy-status" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "ztunnel-config" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "trace" -d 'Tell what becomes of a request, and why, from the proxies\' own configuration'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "precheck" -d 'Check whether Istio can be installed or upgraded safely, and whether what is there is whole'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "xds" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "verify-install" -d 'Tell whether Istio is installed, all of it, and well'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "version" -d 'Say which versions run: this program, the control planes, the proxies'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "man" -d 'Print the manual page of mesh, or write one for each command'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "pc" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "proxy-status" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "ps" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "ztunnel-config" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "zc" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "trace" -d 'Tell what becomes of a request, and why, from the proxies\' own configuration'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "precheck" -d 'Check whether Istio can be installed or upgraded safely, and whether what is there is whole'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "xds" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "internal-debug" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "verify-install" -d 'Tell whether Istio is installed, all of it, and well'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "version" -d 'Say which versions run: this program, the control planes, the proxies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "man" -d 'Print the manual page of mesh, or write one for each command'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc proxy-status ps ztunnel-config zc trace precheck xds internal-debug completion verify-install version man help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "listener" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "l" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "route" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "r" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "cluster" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "c" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "ep" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "bootstrap" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "b" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "all" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "a" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "log" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "o" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "listener" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "l" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "route" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "r" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "cluster" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "c" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "ep" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "bootstrap" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "b" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "all" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "a" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "log" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "o" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s f -l file -d 'Read TARGET\'s saved config_dump instead of asking it (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s r -l revision -d 'Ask the control planes of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s v -l verbosity -d 'How much the table shows: 1 is a column for each type' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l proxy-admin-port -d 'Port of TARGET\'s admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s A -l all-namespaces -d 'Every namespace, as without -n too'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-status" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s f -l file -d 'Read TARGET\'s saved config_dump instead of asking it (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s r -l revision -d 'Ask the control planes of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s v -l verbosity -d 'How much the table shows: 1 is a column for each type' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l proxy-admin-port -d 'Port of TARGET\'s admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s A -l all-namespaces -d 'Every namespace, as without -n too'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ps" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "workloads" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "workload" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "w" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "services" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "service" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "svc" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "s" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "policies" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "policy" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "pol" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "p" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "certificates" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "certificate" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "certs" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "cert" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "connections" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "cons" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "all" -d 'All that a ztunnel holds: one table after the other'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "log" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "o" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from ztunnel-config" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "workloads" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "workload" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "w" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "services" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "service" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "svc" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "s" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "policies" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "policy" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "pol" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "p" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "certificates" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "certificate" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "certs" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "cert" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "connections" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "cons" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "all" -d 'All that a ztunnel holds: one table after the other'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "log" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "o" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from zc" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s X -l request -d 'Method; GET unless said' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s H -l header -d 'A header, as \'name: value\'; as often as needed' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l src-ip -d 'The client\'s address, or address:port' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l dst-ip -d 'The address that it connects to; else the host is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l sni -d 'Server name of the TLS; else the URL\'s host' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l alpn -d 'Protocols that the TLS offers, such as h2,http/1.1' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l principal -d 'Identity in the client\'s certificate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l runtime -d 'A value of the proxy\'s runtime, as KEY=VALUE' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l repeat -d 'How many requests the shares are told for, such as 1000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l batch -d 'Answer many questions, a line each (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s f -l file -d 'Read a saved config_dump instead (`-` is stdin)' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s o -l output -d 'Form: table, short, wide, json or yaml' -r -f -a "table\t'A page, or of many questions a table'
short\t'A line for each stage'
wide\t'With all that was considered, or of many questions with the reasons'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s 0 -l http1.0 -d 'Speak HTTP/1.0'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l http1.1 -d 'Speak HTTP/1.1, which is the default'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l http2 -d 'Speak HTTP/2 from the first byte'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l inbound -d 'It comes in to TARGET\'s workload, rather than leaving it'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l explain -d 'Show all that was considered, and not near misses alone'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from trace" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s f -l from-version -d 'Say also what an upgrade from this version changes here' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s r -l revision -d 'Only the control plane of this revision or tag' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l output-threshold -d 'Show findings from this severity on: info, warning or error' -r -f -a "info\t''
warning\t''
error\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l failure-threshold -d 'Fail on findings from this severity on: info, warning or error' -r -f -a "info\t''
warning\t''
error\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s o -l output -d 'Format' -r -f -a "log\t'Lines, with what was seen and what to do beneath each'
table\t'A table'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l skip-controlplane -d 'Look at namespaces and pods alone, not at cluster and control plane'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s A -l all-namespaces -d 'Every namespace, as without -n too'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from precheck" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -s r -l revision -d 'Ask the istiods of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l kind -d 'Of config_dump: listeners, routes, clusters or endpoints' -r -f -a "listeners\t'Listeners'
routes\t'Route configurations'
clusters\t'Clusters'
endpoints\t'Endpoints'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l name -d 'Name of the listener, route table or cluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l port -d 'Port of the listener, cluster or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l address -d 'Address of the listener or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l fqdn -d 'Host of the cluster, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l direction -d 'Direction of the cluster' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l subset -d 'Subset of the cluster; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l type -d 'Type of the listener' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l cluster -d 'Cluster of the endpoint, by its whole name' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l status -d 'Status of the endpoint' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l all -d 'Ask every istiod; JSON is one object of their answers'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -s L -l list -d 'The same as VIEW list'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from xds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -s r -l revision -d 'Ask the istiods of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l kind -d 'Of config_dump: listeners, routes, clusters or endpoints' -r -f -a "listeners\t'Listeners'
routes\t'Route configurations'
clusters\t'Clusters'
endpoints\t'Endpoints'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l name -d 'Name of the listener, route table or cluster' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l port -d 'Port of the listener, cluster or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l address -d 'Address of the listener or endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l fqdn -d 'Host of the cluster, whole or short' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l direction -d 'Direction of the cluster' -r -f -a "inbound\t''
outbound\t''
inbound-vip\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l subset -d 'Subset of the cluster; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l type -d 'Type of the listener' -r -f -a "HTTP\t''
TCP\t''
HTTP+TCP\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l cluster -d 'Cluster of the endpoint, by its whole name' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l status -d 'Status of the endpoint' -r -f -a "HEALTHY\t''
UNHEALTHY\t''
DRAINING\t''
DEGRADED\t''
TIMEOUT\t''
UNKNOWN\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -s o -l output -d 'Form: table, wide, json, yaml or name' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l state -d 'Only what is in this state' -r -f -a "all\t''
active\t''
static\t''
warming\t''
draining\t''
rejected\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l sort-by -d 'Sort by this column of the table; COLUMN:desc is the other way round' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l all -d 'Ask every istiod; JSON is one object of their answers'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -s L -l list -d 'The same as VIEW list'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l raw -d 'Leave the proxy\'s own JSON as it is; implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from internal-debug" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s f -l filename -d 'Manifest to check: a file, a directory, or -; may be repeated' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s r -l revision -d 'Revision to check, or a tag of one; all of them without' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A line for each object'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s d -l manifests -d 'Accepted and without effect: istioctl\'s charts to render an IstioOperator with' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from verify-install" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l remote -d 'Ask the mesh too' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s r -l revision -d 'Ask the control planes of this revision or tag alone' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s s -l short -d 'Versions alone; false adds builds, revisions and kinds' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s o -l output -d 'Format' -r -f -a "text\t'Lines'
json\t'JSON'
yaml\t'YAML'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l jq -d 'Run a jq program over what -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l xds-address -d 'Ask the control plane at this HOST or HOST:PORT over gRPC; no pod is looked up' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l xds-port -d 'Port where istiod\'s pods speak gRPC, which is asked where 15014 is closed' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l authority -d 'Name that istiod\'s certificate must have, instead of istiod.NAMESPACE.svc' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l cert-dir -d 'Directory with cert-chain.pem, key.pem and root-cert.pem to use over gRPC' -r -f -a "(__fish_complete_directories)"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l insecure -d 'Do not verify istiod over gRPC, and send a token to whoever answers'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l plaintext -d 'Speak gRPC without TLS, and so without a token unless --insecure is given too'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l dir -d 'Write a page for each command into this folder' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l url -d 'Ask an Envoy\'s admin interface, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l color -d 'When to colour: auto, always or never' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l log -d 'How much to log on stderr: error, warn, info, debug or trace' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l demo -d 'Answer from the Bookinfo mesh inside this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -s v -d 'Say on stderr what is asked of whom, at what cost; -vv more'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from man" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "proxy-status" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "ztunnel-config" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "trace" -d 'Tell what becomes of a request, and why, from the proxies\' own configuration'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "precheck" -d 'Check whether Istio can be installed or upgraded safely, and whether what is there is whole'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "xds" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "verify-install" -d 'Tell whether Istio is installed, all of it, and well'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "version" -d 'Say which versions run: this program, the control planes, the proxies'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "man" -d 'Print the manual page of mesh, or write one for each command'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "proxy-status" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "ztunnel-config" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "trace" -d 'Tell what becomes of a request, and why, from the proxies\' own configuration'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "precheck" -d 'Check whether Istio can be installed or upgraded safely, and whether what is there is whole'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "xds" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "verify-install" -d 'Tell whether Istio is installed, all of it, and well'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "version" -d 'Say which versions run: this program, the control planes, the proxies'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "man" -d 'Print the manual page of mesh, or write one for each command'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "experimental" -d 'Takes the same commands, as istioctl has some of them here'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config proxy-status ztunnel-config trace precheck xds completion verify-install version man experimental help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health and failures'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "bootstrap" -d 'What a proxy was started with: who it is, where it gets the rest, its version'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "all" -d 'Everything that a proxy holds: every table, or its whole dump as one document'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "log" -d 'The levels at which a proxy logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "workloads" -d 'The workloads that a ztunnel knows, wherever they run'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "services" -d 'The services that a ztunnel knows, with their endpoints counted'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "policies" -d 'The authorization policies that a ztunnel applies'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "certificates" -d 'The certificates that a ztunnel holds for the workloads of its node'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "connections" -d 'The connections that are open through a ztunnel'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "all" -d 'All that a ztunnel holds: one table after the other'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from ztunnel-config" -f -a "log" -d 'The levels at which a ztunnel logs; with --level or --reset, sets them'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "proxy-status" -d 'Show whether each proxy holds what istiod sent it; with TARGET, the difference'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "ztunnel-config" -d 'Show what a ztunnel holds: workloads, services, policies, certificates, connections'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "trace" -d 'Tell what becomes of a request, and why, from the proxies\' own configuration'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "precheck" -d 'Check whether Istio can be installed or upgraded safely, and whether what is there is whole'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "xds" -d 'Show what istiod knows and would send, by its debug paths'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "verify-install" -d 'Tell whether Istio is installed, all of it, and well'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "version" -d 'Say which versions run: this program, the control planes, the proxies'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "man" -d 'Print the manual page of mesh, or write one for each command'
