using Alcove.ProtocolGenerator;

// 1 load the contract  2 write every output into memory  3 compare or save
var root = FindRoot(Directory.GetCurrentDirectory());
var contract = Contract.Load(Path.Combine(root, "protocol"));
var outputs = CSharpWriter.Write(contract)
    .Concat(TypeScriptWriter.Write(contract))
    .Concat(ReferenceWriter.Write(contract))
    .Concat(SandboxWriter.Write(contract.Sandbox))
    .Concat(BudgetWriter.Write(contract.Budgets))
    .Concat(DefenceWriter.Write(contract.Defences))
    .Concat(CompatibilityWriter.Write(contract))
    .Concat(MiniappWriter.Write(contract, File.ReadAllText(Path.Combine(root, "web", "miniapp", "public.ts"))))
    .ToDictionary(output => output.Path, output => output.Text, StringComparer.Ordinal);

var isCheck = args.Contains("--check");
var stale = outputs.Where(output => Current(output.Key) != output.Value).Select(output => output.Key).ToList();
var orphans = Orphans().ToList();

if (isCheck)
{
    foreach (var path in stale) Console.Error.WriteLine($"stale: '{path}' differs from protocol/; run ./alcove-protocol");
    foreach (var path in orphans) Console.Error.WriteLine($"orphan: '{path}' is no longer generated; delete it");
    return stale.Count + orphans.Count == 0 ? 0 : 1;
}

foreach (var path in stale)
{
    var file = Path.Combine(root, path);
    Directory.CreateDirectory(Path.GetDirectoryName(file)!);
    File.WriteAllText(file, outputs[path]);
}

foreach (var path in orphans) File.Delete(Path.Combine(root, path));
Console.WriteLine($"{outputs.Count} files generated, {stale.Count} changed, {orphans.Count} removed");
return 0;

string? Current(string path)
{
    var file = Path.Combine(root, path);
    return File.Exists(file) ? File.ReadAllText(file) : null;
}

IEnumerable<string> Orphans() =>
    new[] { "src/Alcove.Protocol/Generated", "src/Defences/Generated", "src/Alcove.Runtime/HostApis/Generated", "web/protocol/generated", "docs/reference" }
        .Select(folder => Path.Combine(root, folder))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
        .Where(path => !outputs.ContainsKey(path));

static string FindRoot(string from)
{
    for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        if (File.Exists(Path.Combine(folder.FullName, "protocol", "frames.json"))) return folder.FullName;
    throw new DirectoryNotFoundException($"no 'protocol/frames.json' in '{from}' or above: run this inside the repository");
}
