# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_mesh_global_optspecs
    string join \n n/namespace= i/istioNamespace= c/kubeconfig= context= as= as-uid= as-group= timeout= concurrency= demo from= url= record= at= no-headers color= log= vklog= h/help V/version
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
complete -c mesh -n "__fish_mesh_needs_command" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_needs_command" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_needs_command" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_needs_command" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_needs_command" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_needs_command" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_needs_command" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_needs_command" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_needs_command" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_needs_command" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_needs_command" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_needs_command" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "pc" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "version" -d 'Say which version this is'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "experimental" -d 'Takes the same commands, as istioctl has some of them here'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "x" -d 'Takes the same commands, as istioctl has some of them here'
complete -c mesh -n "__fish_mesh_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "listener" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "l" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "route" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "r" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "cluster" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "c" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "ep" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l type -d 'HTTP, TCP, HTTP+TCP or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listeners" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l type -d 'HTTP, TCP, HTTP+TCP or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from listener" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l type -d 'HTTP, TCP, HTTP+TCP or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from l" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l name -d 'Name of the route table: 9080, http.8080, inbound|9080||; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from routes" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l name -d 'Name of the route table: 9080, http.8080, inbound|9080||; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from route" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l name -d 'Name of the route table: 9080, http.8080, inbound|9080||; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from r" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo.svc.cluster.local, reviews.bookinfo, reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l direction -d 'inbound or outbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l name -d 'Whole name of the cluster, such as outbound|9080||reviews.bookinfo.svc.cluster.local' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from clusters" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo.svc.cluster.local, reviews.bookinfo, reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l direction -d 'inbound or outbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l name -d 'Whole name of the cluster, such as outbound|9080||reviews.bookinfo.svc.cluster.local' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from cluster" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo.svc.cluster.local, reviews.bookinfo, reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l direction -d 'inbound or outbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l name -d 'Whole name of the cluster, such as outbound|9080||reviews.bookinfo.svc.cluster.local' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from c" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l status -d 'HEALTHY, UNHEALTHY, DRAINING, DEGRADED, TIMEOUT or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoints" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l status -d 'HEALTHY, UNHEALTHY, DRAINING, DEGRADED, TIMEOUT or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from endpoint" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l status -d 'HEALTHY, UNHEALTHY, DRAINING, DEGRADED, TIMEOUT or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ep" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l status -d 'HEALTHY, UNHEALTHY, DRAINING, DEGRADED, TIMEOUT or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from eds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secrets" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from secret" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from s" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l name -d 'Name of the configuration, by which listeners refer to it' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l type -d 'Type of the configuration, such as envoy.extensions.filters.http.wasm.v3.Wasm or Wasm' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ecds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l name -d 'Name of the configuration, by which listeners refer to it' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l type -d 'Type of the configuration, such as envoy.extensions.filters.http.wasm.v3.Wasm or Wasm' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from ec" -s V -l version -d 'Print version'
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
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rootca-compare" -l no-headers -d 'Leave out the header of tables'
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
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from rc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand proxy-config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "listener" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "l" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "route" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "r" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "cluster" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "c" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "ep" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and not __fish_seen_subcommand_from listeners listener l routes route r clusters cluster c endpoints endpoint ep eds secrets secret s ecds ec rootca-compare rc help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l type -d 'HTTP, TCP, HTTP+TCP or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listeners" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l type -d 'HTTP, TCP, HTTP+TCP or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from listener" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l address -d 'An address that the listener has' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l port -d 'Port that it listens on' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l type -d 'HTTP, TCP, HTTP+TCP or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l name -d 'Name of the listener, such as 0.0.0.0_9080 or virtualInbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l verbose -d 'One row per filter chain; with =false one per listener' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l waypoint -d 'istioctl\'s table of filter chains; here the tree is always shown, and the wide table names the chains'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from l" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l name -d 'Name of the route table: 9080, http.8080, inbound|9080||; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from routes" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l name -d 'Name of the route table: 9080, http.8080, inbound|9080||; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from route" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l name -d 'Name of the route table: 9080, http.8080, inbound|9080||; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l verbose -d 'One row per route; with =false one per route table' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from r" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo.svc.cluster.local, reviews.bookinfo, reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l direction -d 'inbound or outbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l name -d 'Whole name of the cluster, such as outbound|9080||reviews.bookinfo.svc.cluster.local' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from clusters" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo.svc.cluster.local, reviews.bookinfo, reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l direction -d 'inbound or outbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l name -d 'Whole name of the cluster, such as outbound|9080||reviews.bookinfo.svc.cluster.local' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from cluster" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l fqdn -d 'Host of the service, whole or short: reviews.bookinfo.svc.cluster.local, reviews.bookinfo, reviews' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l direction -d 'inbound or outbound' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l subset -d 'Subset of the service; - is "no subset"' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l port -d 'Port of the service' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l name -d 'Whole name of the cluster, such as outbound|9080||reviews.bookinfo.svc.cluster.local' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from c" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l status -d 'HEALTHY, UNHEALTHY, DRAINING, DEGRADED, TIMEOUT or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoints" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l status -d 'HEALTHY, UNHEALTHY, DRAINING, DEGRADED, TIMEOUT or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from endpoint" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l status -d 'HEALTHY, UNHEALTHY, DRAINING, DEGRADED, TIMEOUT or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ep" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l address -d 'Address of the endpoint, with its port or without' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l port -d 'Port of the endpoint' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l cluster -d 'Whole name of the cluster; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l status -d 'HEALTHY, UNHEALTHY, DRAINING, DEGRADED, TIMEOUT or UNKNOWN' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from eds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secrets" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from secret" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l name -d 'Name of the secret, such as default or ROOTCA; * stands for any text' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from s" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l name -d 'Name of the configuration, by which listeners refer to it' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l type -d 'Type of the configuration, such as envoy.extensions.filters.http.wasm.v3.Wasm or Wasm' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ecds" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s f -l file -d 'Read a saved answer of a proxy instead (`-` is standard input)' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s l -l selector -d 'Read every proxy whose pod has these labels' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l proxy-admin-port -d 'Port of the proxies\' admin interface' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l name -d 'Name of the configuration, by which listeners refer to it' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l type -d 'Type of the configuration, such as envoy.extensions.filters.http.wasm.v3.Wasm or Wasm' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s o -l output -d 'Form of the answer' -r -f -a "table\t'A table'
wide\t'A table with more columns'
json\t'JSON'
yaml\t'YAML'
name\t'Names alone'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l state -d 'Show what is in this state: all, active, static, warming, draining or rejected' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l jq -d 'Run a jq program over the document that -o json prints; texts come out bare' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s A -l all-namespaces -d 'Read the proxies of every namespace'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l raw -d 'Leave the proxy\'s own JSON as it is: snake_case, its own layout. Implies -o json'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from ec" -s V -l version -d 'Print version'
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
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rootca-compare" -l no-headers -d 'Leave out the header of tables'
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
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from rc" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand pc; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand completion" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand completion" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand version" -l remote -d 'Ask the control plane and the proxies too; not supported yet, so it must be false' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand version" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand version" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand version" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand version" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand version" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand version" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand version" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand version" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "pc" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "version" -d 'Say which version this is'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -l no-headers -d 'Leave out the header of tables'
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
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "ep" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from proxy-config" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
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
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -l no-headers -d 'Leave out the header of tables'
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
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "ep" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from pc" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from completion" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l remote -d 'Ask the control plane and the proxies too; not supported yet, so it must be false' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from version" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "version" -d 'Say which version this is'
complete -c mesh -n "__fish_mesh_using_subcommand experimental; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "pc" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "version" -d 'Say which version this is'
complete -c mesh -n "__fish_mesh_using_subcommand x; and not __fish_seen_subcommand_from proxy-config pc completion version help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -l no-headers -d 'Leave out the header of tables'
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
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "ep" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from proxy-config" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
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
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -l no-headers -d 'Leave out the header of tables'
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
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "endpoint" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "ep" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "secret" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "s" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "ec" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "rc" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from pc" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from completion" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l remote -d 'Ask the control plane and the proxies too; not supported yet, so it must be false' -r -f -a "true\t''
false\t''"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s n -l namespace -d 'Namespace of the target, or of all targets where none is named' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s i -l istioNamespace -d 'Namespace of Istio\'s control plane' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s c -l kubeconfig -d 'Kubeconfig file' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l context -d 'Context of the kubeconfig' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l as -d 'User to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l as-uid -d 'UID to impersonate' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l as-group -d 'Group to impersonate; may be repeated' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l timeout -l kubeclient-timeout -d 'How long one request may take, such as 30s or 1m' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l concurrency -d 'How many proxies are asked side by side' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l from -d 'Answer from a recording made with --record' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l url -d 'Ask an Envoy\'s admin interface at an address, such as http://localhost:15000' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l record -d 'Keep all that this run saw, for --from' -r -F
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l at -d 'The moment that ages are counted from, as 2026-11-21T12:00:00Z; a recording\'s own by default' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l color -d 'When to colour' -r -f -a "auto\t'On terminals, unless the environment says no'
always\t'Everywhere'
never\t'Nowhere'"
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l log -d 'Say on stderr what is done: error, warn, info, debug or trace. MESH_LOG is the same' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l vklog -d 'Accepted and without effect: istioctl\'s log level for its Kubernetes client' -r
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l demo -d 'Answer from the Bookinfo mesh that is part of this program; no cluster needed'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -l no-headers -d 'Leave out the header of tables'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from version" -s V -l version -d 'Print version'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "version" -d 'Say which version this is'
complete -c mesh -n "__fish_mesh_using_subcommand x; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config completion version experimental help" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config completion version experimental help" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config completion version experimental help" -f -a "version" -d 'Say which version this is'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config completion version experimental help" -f -a "experimental" -d 'Takes the same commands, as istioctl has some of them here'
complete -c mesh -n "__fish_mesh_using_subcommand help; and not __fish_seen_subcommand_from proxy-config completion version experimental help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "listeners" -d 'Where a proxy listens, and where connections go from there'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "routes" -d 'Which requests a proxy sends where'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "clusters" -d 'The groups of endpoints that a proxy knows'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "endpoints" -d 'The endpoints of a proxy as they fare: health, ejection, failures'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "eds" -d 'The endpoints of a proxy as they were assigned, out of the config dump'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "secrets" -d 'The certificates and other secrets of a proxy, without their keys'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "ecds" -d 'The filters that came to a proxy apart from its listeners (ECDS)'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from proxy-config" -f -a "rootca-compare" -d 'Whether two proxies trust the same roots, and so each other'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "proxy-config" -d 'Show what a proxy holds: listeners, routes, clusters, endpoints'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "completion" -d 'Print a completion script for a shell'
complete -c mesh -n "__fish_mesh_using_subcommand help; and __fish_seen_subcommand_from experimental" -f -a "version" -d 'Say which version this is'
