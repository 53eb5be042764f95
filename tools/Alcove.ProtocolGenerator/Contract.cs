using System.Text.Json;
using System.Text.Json.Serialization;

namespace Alcove.ProtocolGenerator;

/// <summary>The files of <c>protocol/</c> as they stand.</summary>
internal sealed record Contract(
    FrameFile Frames, OpFile Ops, ErrorFile Errors, ScopeFile Scopes, MessageFile Messages, ComponentFile Components, UnsupportedFile Unsupported,
    SandboxFile Sandbox, BudgetFile Budgets, DefenceFile Defences, BaseLibraryFile BaseLibrary, IReadOnlyList<ApiFile> Apis)
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
    };

    public static Contract Load(string folder)
    {
        var contract = new Contract(
            Read<FrameFile>(folder, "frames.json"),
            Read<OpFile>(folder, "ops.json"),
            Read<ErrorFile>(folder, "errors.json"),
            Read<ScopeFile>(folder, "scopes.json"),
            Read<MessageFile>(folder, "messages.json"),
            Read<ComponentFile>(folder, "components.json"),
            Read<UnsupportedFile>(folder, "unsupported.json"),
            Read<SandboxFile>(folder, "sandbox.json"),
            Read<BudgetFile>(folder, "budgets.json"),
            Read<DefenceFile>(folder, "defences.json"),
            Read<BaseLibraryFile>(folder, "base-library.json"),
            [.. Directory.EnumerateFiles(Path.Combine(folder, "apis"), "*.json").Order(StringComparer.Ordinal)
                .Select(file => Read<ApiFile>(folder, Path.Combine("apis", Path.GetFileName(file))))]);
        contract.Check();
        return contract;
    }

    private static T Read<T>(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllText(path), s_options)!;
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"'{name}': {problem.Message}", problem);
        }
    }

    /// <summary>What JSON cannot say: numbers are unique, and references exist.</summary>
    private void Check()
    {
        Unique("frame kind", Frames.Frames.Select(frame => frame.Kind));
        Unique("op code", Ops.Ops.Select(op => op.Code));
        Unique("budget", Budgets.Host.Concat(Budgets.Fixed).Select(budget => budget.Name));
        Unique("system call", Sandbox.SystemCalls.Select(call => call.Name));
        Unique("system call of x86-64", Sandbox.SystemCalls.Select(call => call.X64));
        Unique("error code", Errors.Errors.Select(error => error.Code));
        Unique("API name", Apis.SelectMany(file => file.Apis).SelectMany(api => api.Sync is null ? [api.Name] : new[] { api.Name, api.Sync }));
        Unique("unsupported name", Unsupported.All.Concat(Apis.SelectMany(file => file.Apis).Where(api => !api.Internal && !api.HostOnly).Select(api => api.Name)));
        Unique("component", Components.Components.Select(component => component.Name));
        foreach (var component in Components.Components)
            foreach (var name in component.Notes.Keys.Where(name => name.Length > 0 && !component.Attributes.ContainsKey(name) && !component.Events.Contains(name)))
                throw new InvalidDataException($"component '{component.Name}' has a note on '{name}', which is neither an attribute nor an event of it");
        var budgets = Budgets.Host.Concat(Budgets.Fixed).Select(budget => budget.Name).ToHashSet();
        foreach (var quota in Budgets.Quotas)
            foreach (var budget in quota.Budgets)
                if (!budgets.Contains(budget)) throw new InvalidDataException($"the quota class '{quota.Name}' names the unknown budget '{budget}'");
        Unique("code of a platform", BaseLibrary.Platforms.Select(platform => platform.Code));
        Unique("quota class", Budgets.Quotas.Select(quota => quota.Name));
        foreach (var file in Apis)
            foreach (var api in file.Apis)
                if (Budgets.Quotas.All(quota => quota.Name != file.QuotaOf(api))) throw new InvalidDataException($"API '{api.Name}' names the unknown quota class '{file.QuotaOf(api)}'");
        var scopes = Scopes.Scopes.Select(scope => scope.Name).ToHashSet();
        var errors = Errors.Errors.Select(error => error.Name).ToHashSet();
        foreach (var api in Apis.SelectMany(file => file.Apis))
        {
            if (!scopes.Contains(api.Scope)) throw new InvalidDataException($"API '{api.Name}' names the unknown scope '{api.Scope}'");
            foreach (var error in api.Errors ?? [])
                if (!errors.Contains(error)) throw new InvalidDataException($"API '{api.Name}' names the unknown error '{error}'");
        }
    }

    private static void Unique<T>(string what, IEnumerable<T> values)
    {
        var twice = values.GroupBy(value => value).FirstOrDefault(group => group.Count() > 1);
        if (twice is not null) throw new InvalidDataException($"the {what} '{twice.Key}' is used twice");
    }
}

internal sealed record PlatformEntry(int Code, string Since);
internal sealed record BaseLibraryFile(string Summary, string Version, List<PlatformEntry> Platforms);
internal sealed record LimitEntry(long Value, string Summary);
internal sealed record FrameEntry(string Name, int Kind, string Direction, string Payload, string Summary);
internal sealed record FrameFile(string Summary, Dictionary<string, LimitEntry> Limits, List<FrameEntry> Frames);
internal sealed record OpEntry(string Name, int Code, List<string> Operands, string Summary);
internal sealed record OpFile(string Summary, List<OpEntry> Ops);
internal sealed record ErrorEntry(string Name, int Code, string Guest);
internal sealed record ErrorFile(string Summary, List<ErrorEntry> Errors);
internal sealed record ScopeEntry(string Name, string Grant, string Summary, bool Background = true);
internal sealed record ScopeFile(string Summary, List<ScopeEntry> Scopes);
internal sealed record MessageEntry(string Type, string Summary, Dictionary<string, string> Fields);
internal sealed record MessageFile(string Summary, List<MessageEntry> ToWorker, List<MessageEntry> FromWorker, List<MessageEntry> ToFrame, List<MessageEntry> FromFrame);
internal sealed record FieldEntry(string Type, string Summary, bool Required = false, int? MaxLength = null);
internal sealed record ApiEntry(
    string Name, string Handler, string Scope, string Summary, string? Sync = null, bool Internal = false, bool Host = false, bool HostOnly = false,
    bool Task = false, Dictionary<string, FieldEntry>? Params = null, Dictionary<string, FieldEntry>? Result = null, List<string>? Errors = null, bool Web = true, bool Pages = false,
    string? Since = null, string? Quota = null)
{
    /// <summary>Whether the pages of web programs may call it.</summary>
    public bool IsForPages => Pages || (Web && !Internal && !Host && !HostOnly);
}

/// <param name="Since">Version of each API that names none of its own; so is <paramref name="Quota"/>.</param>
internal sealed record ApiFile(string Group, string Summary, string Source, string Since, string Quota, List<ApiEntry> Apis)
{
    public string SinceOf(ApiEntry api) => api.Since ?? Since;

    public string QuotaOf(ApiEntry api) => api.Quota ?? Quota;
}

internal sealed record ComponentEntry(
    string Name, Dictionary<string, string> Attributes, List<string> Events, bool Host = false, Dictionary<string, string>? Partial = null, Dictionary<string, string>? Missing = null)
{
    public IReadOnlyDictionary<string, string> Notes => (Partial ?? []).Concat(Missing ?? []).ToDictionary();
}

internal sealed record ComponentFile(string Summary, List<ComponentEntry> Components);
internal sealed record UnsupportedFile(string Summary, List<string> Calls, List<string> Listeners, List<string> Objects)
{
    public IEnumerable<string> All => [.. Calls, .. Listeners, .. Objects];
}

internal sealed record Output(string Path, string Text);
