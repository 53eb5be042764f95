namespace Alcove.Runtime.Sandbox;

/// <summary>The command line of bubblewrap for a worker: an empty system with the libraries read-only.</summary>
internal static class BubblewrapArguments
{
    public static readonly string[] Namespaces =
    [
        "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try",
        "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--as-pid-1", "--uid", "65534", "--gid", "65534",
    ];

    public static IEnumerable<string> For(string workerFolder, string runtimeFolder)
    {
        foreach (var argument in Namespaces) yield return argument;
        foreach (var argument in (string[])["--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--dev", "/dev", "--proc", "/proc"]) yield return argument;
        foreach (var file in (string[])["/etc/ld.so.cache", "/etc/localtime", "/sys/devices/system/cpu"])
            foreach (var argument in (string[])["--ro-bind-try", file, file]) yield return argument;
        foreach (var argument in (string[])["--ro-bind", runtimeFolder, runtimeFolder, "--ro-bind", workerFolder, workerFolder, "--chdir", "/", "--"]) yield return argument;
    }
}
