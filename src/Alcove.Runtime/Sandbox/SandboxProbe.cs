namespace Alcove.Runtime.Sandbox;

/// <summary>Finds out once what this machine can enforce.</summary>
internal sealed class SandboxProbe
{
    private static readonly string[] Places = ["/usr/bin/bwrap", "/usr/local/bin/bwrap"];
    private readonly Lazy<string?> _bubblewrap = new(Find);

    /// <summary>Path of a bubblewrap that works here; null when there is none.</summary>
    public string? Bubblewrap => _bubblewrap.Value;

    private static string? Find() => Places.FirstOrDefault(static path => File.Exists(path) && Works(path));

    /// <summary>It may be installed and still not be allowed to make user namespaces, so it is tried.</summary>
    private static bool Works(string path)
    {
        var process = SpawnedProcess.Start([path, .. BubblewrapArguments.Namespaces, "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64", "--", "/usr/bin/true"], [], inherited: null);
        return process.WaitForExit() == 0;
    }
}
