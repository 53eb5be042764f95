using System.Globalization;
using System.Text.Json;
using Alcove.Protocol.Sandboxing;

namespace Alcove.Runtime.Sandbox;

/// <summary>Linux: namespaces by bubblewrap where they are allowed, and what the worker does to itself at its seal.</summary>
internal sealed class LinuxSandbox : ISandbox
{
    private static readonly string[] Places = ["/usr/bin/bwrap", "/usr/local/bin/bwrap"];
    private static readonly Lazy<(string? Path, string Problem)> Bubblewrap = new(Find);

    public SpawnedProcess Start(string executable, string runtimeFolder, int socket)
    {
        string[] worker = [executable, "--socket", SpawnedProcess.InheritedDescriptor.ToString(CultureInfo.InvariantCulture)];
        // SECURITY(T45): the command is made of constants and of folders of the host's; nothing of a program is in it.
        string[] command = Bubblewrap.Value.Path is { } bubblewrap && Defences.Hold(Defence.Namespaces)
            ? [bubblewrap, .. Isolation(Path.GetDirectoryName(executable)!, runtimeFolder), "--", .. worker]
            : worker;
        return SpawnedProcess.Start(command, [.. Environment(runtimeFolder)], socket);
    }

    public int WorkerOf(SpawnedProcess process) => ProcessTreeFacts.OnlyChildOf(process.Id) ?? process.Id;

    public SandboxReport Judge(int processId, JsonElement facts, IReadOnlyList<string> ownFolders) => LinuxSandboxJudge.Judge(processId, facts, ownFolders, Bubblewrap.Value.Problem);

    private static IEnumerable<string> Isolation(string workerFolder, string runtimeFolder) =>
        SandboxRules.Isolation.SelectMany(static rule => rule.Arguments).Select(argument => argument switch { "{worker}" => workerFolder, "{runtime}" => runtimeFolder, _ => argument });

    private static IEnumerable<string> Environment(string runtimeFolder)
    {
        // SECURITY(T45, T53): six variables, one of which closes the door for debuggers.
        var own = SandboxRules.Environment.Select(rule => $"{rule.Name}={rule.Value.Replace("{runtime}", runtimeFolder, StringComparison.Ordinal)}");
        if (Defences.SwitchedOff is { } off) own = own.Append($"{Defences.Variable}={off}");
        if (!Defences.Hold(Defence.CleanEnvironment)) own = own.Concat(System.Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(static entry => $"{entry.Key}={entry.Value}"));
        return own;
    }

    /// <summary>It may be installed and still not be allowed to make namespaces, so it is tried.</summary>
    private static (string? Path, string Problem) Find()
    {
        if (Places.FirstOrDefault(File.Exists) is not { } path) return (null, "bubblewrap is not installed (on Debian: apt install bubblewrap)");
        string[] command = [path, .. Isolation("/usr/lib", "/usr/lib"), "--ro-bind", "/usr/bin/true", "/true", "--", "/true"];
        return SpawnedProcess.Start(command, [], inherited: null).WaitForExit() == 0
            ? (path, string.Empty)
            : (null, "bubblewrap may not make namespaces here: allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone, kernel.apparmor_restrict_unprivileged_userns, user.max_user_namespaces), and use version 0.8 or newer");
    }
}
