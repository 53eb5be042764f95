using System.Globalization;
using System.Text.Json;
using Alcove.Protocol.Sandboxing;

namespace Alcove.Runtime.Sandbox;

/// <summary>Compares what the kernel says of a worker with what the policy wants.</summary>
internal static class LinuxSandboxJudge
{
    private static readonly (SandboxLayer Layer, string Space)[] Namespaces =
    [
        (SandboxLayer.UserNamespace, "user"), (SandboxLayer.ProcessNamespace, "pid"), (SandboxLayer.NetworkNamespace, "net"), (SandboxLayer.IpcNamespace, "ipc"),
        (SandboxLayer.MountNamespace, "mnt"), (SandboxLayer.HostNameNamespace, "uts"), (SandboxLayer.CgroupNamespace, "cgroup"),
    ];

    private static readonly string[] Harmless = ["/dev/null", "/dev/urandom", "/dev/random", "/proc/"];

    public static SandboxReport Judge(int processId, JsonElement facts, IReadOnlyList<string> ownFolders, string whyNoNamespaces)
    {
        var status = StatusOf(processId);
        var layers = Namespaces.Select(entry => OfNamespace(entry.Layer, entry.Space, facts, whyNoNamespaces)).ToList();
        var capabilities = Text(facts, "capabilities");
        layers.Add(new(SandboxLayer.NoCapabilities, capabilities.Length > 0 && capabilities.All(static letter => letter is '0' or '/'), $"effective/bounding {capabilities}"));
        layers.Add(new(SandboxLayer.NoNewPrivileges, Field(status, "NoNewPrivs") == "1", $"NoNewPrivs {Field(status, "NoNewPrivs")}"));
        layers.Add(new(SandboxLayer.SystemCallFilter, Field(status, "Seccomp") == "2", $"Seccomp {Field(status, "Seccomp")}, {SandboxRules.SystemCalls.Count} rules"));
        var landlock = facts.ValueKind == JsonValueKind.Object && facts.TryGetProperty("landlock", out var version) && version.TryGetInt32(out var number) ? number : 0;
        layers.Add(new(SandboxLayer.Landlock, landlock > 0, landlock > 0 ? $"version {landlock}" : "this kernel has no Landlock, or refused it"));
        layers.Add(OfLimits(processId));
        var dumpable = facts.ValueKind == JsonValueKind.Object && facts.TryGetProperty("dumpable", out var flag) && flag.TryGetInt32(out var mode) ? mode : -1;
        layers.Add(new(SandboxLayer.NotDumpable, dumpable == 0, $"dumpable {dumpable}"));
        var environment = Texts(facts, "environment").Except(SandboxRules.Environment.Select(static rule => rule.Name)).Where(static name => name != "PWD" && name != Defences.Variable).ToArray(); // PWD: bubblewrap's own
        layers.Add(new(SandboxLayer.CleanEnvironment, facts.ValueKind == JsonValueKind.Object && environment.Length == 0, environment.Length == 0 ? $"{SandboxRules.Environment.Count} variables" : $"also {string.Join(", ", environment)}"));
        layers.Add(OfDescriptors([.. Texts(facts, "descriptors")], ownFolders));
        return new SandboxReport(layers);
    }

    private static SandboxLayerState OfNamespace(SandboxLayer layer, string space, JsonElement facts, string problem)
    {
        var own = new FileInfo($"/proc/self/ns/{space}").LinkTarget ?? string.Empty;
        var workers = facts.ValueKind == JsonValueKind.Object && facts.TryGetProperty("namespaces", out var all) ? Text(all, space) : string.Empty;
        var holds = workers.Length > 0 && workers != own;
        return new(layer, holds, holds ? workers : problem.Length > 0 ? problem : "the same as the host's");
    }

    private static SandboxLayerState OfLimits(int processId)
    {
        try
        {
            // The kernel's file has a name, a soft and a hard value in each line.
            var lines = File.ReadAllLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/limits"));
            var wrong = SandboxRules.Limits.Where(rule => !lines.Any(line => line.StartsWith(KernelName(rule.Name), StringComparison.Ordinal) && line.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [_, _, var hard, ..] && hard == rule.Value.ToString(CultureInfo.InvariantCulture))).Select(static rule => rule.Name).ToArray();
            return new(SandboxLayer.Limits, wrong.Length == 0, wrong.Length == 0 ? string.Join(", ", SandboxRules.Limits.Select(static rule => $"{rule.Name} {rule.Value}")) : $"not set: {string.Join(", ", wrong)}");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(SandboxLayer.Limits, false, "the process is gone");
        }
    }

    private static string KernelName(string limit) => limit switch
    {
        "core" => "Max core file size",
        "fsize" => "Max file size",
        "nofile" => "Max open files",
        "msgqueue" => "Max msgqueue size",
        _ => "Max locked memory",
    };

    private static SandboxLayerState OfDescriptors(IReadOnlyList<string> links, IReadOnlyList<string> ownFolders)
    {
        var sockets = links.Count(static link => link.StartsWith("socket:", StringComparison.Ordinal));
        var files = links.Where(link => link.StartsWith('/') && !Harmless.Any(place => link.StartsWith(place, StringComparison.Ordinal)) && !ownFolders.Any(folder => link.StartsWith(folder + "/", StringComparison.Ordinal))).ToArray();
        var holds = sockets == 1 && files.Length == 0;
        return new(SandboxLayer.ClosedDescriptors, holds, holds ? $"one socket, {links.Count - 1} of its own" : $"{sockets} sockets{(files.Length > 0 ? $", {string.Join(", ", files)}" : string.Empty)}");
    }

    private static string[] StatusOf(int processId)
    {
        try
        {
            return File.ReadAllLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{processId}/status"));
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static string Field(string[] status, string name) => status.FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?[(name.Length + 1)..].Trim() ?? "unknown";

    private static string Text(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    private static IEnumerable<string> Texts(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(static text => text.GetString() ?? string.Empty) : [];
}
