using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Alcove.Runtime.Services;

namespace Alcove.Runtime.Cloud;

/// <summary>
/// A sample cloud on this machine: functions that the host registers, a database in one SQLite file, files in a folder. A user
/// of a program sees only what they made themselves in it (WeChat's default rule).
/// </summary>
public sealed class LocalCloud : IHostCloud, IDisposable
{
    private readonly ConcurrentDictionary<(string AppId, string Name), CloudFunction> _functions = new();
    private readonly CloudDocuments _documents;
    private readonly CloudFiles _files;

    /// <summary>Opens it, or makes it.</summary>
    /// <param name="folder">Where everything is kept.</param>
    /// <param name="time">The clock, for db.serverDate().</param>
    public LocalCloud(string folder, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        _documents = new CloudDocuments(Path.Combine(folder, "documents.db"), time);
        _files = new CloudFiles(Path.Combine(folder, "files"));
    }

    /// <summary>Adds a function that a program may call.</summary>
    public void Add(string appId, string name, CloudFunction function) => _functions[(appId, name)] = function;

    /// <inheritdoc/>
    public async ValueTask<JsonNode?> CallAsync(ProgramUser caller, string environment, string action, JsonNode? request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(caller);
        switch (action)
        {
            case "callFunction":
                var name = request?["name"]?.GetValue<string>() ?? string.Empty;
                if (!_functions.TryGetValue((caller.AppId, name), out var function)) throw new CloudException($"there is no function '{name}'");
                return await function(caller, request?["data"], cancellationToken).ConfigureAwait(false);
            case "database":
                return _documents.Run(caller, environment, request as JsonObject ?? []);
            case "deleteFile":
                return OnEach(request, id => _files.Delete(caller, id) ? null : "there is no such file");
            case "getTempFileURL":
                return OnEach(request, static _ => "files of this cloud have no address; use downloadFile");
            default:
                throw new CloudException($"'{action}' is not supported by this cloud");
        }
    }

    /// <inheritdoc/>
    public ValueTask<string> UploadAsync(ProgramUser caller, string environment, string cloudPath, Stream content, CancellationToken cancellationToken) => _files.SaveAsync(caller, environment, cloudPath, content, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Stream> DownloadAsync(ProgramUser caller, string environment, string fileId, CancellationToken cancellationToken) => new(_files.Open(caller, fileId));

    /// <summary>Closes the database.</summary>
    public void Dispose() => _documents.Dispose();

    private static JsonArray OnEach(JsonNode? request, Func<string, string?> act)
    {
        var results = new JsonArray();
        foreach (var entry in request?["fileList"] as JsonArray ?? [])
        {
            var id = entry is JsonObject described ? described["fileID"]?.GetValue<string>() ?? string.Empty : entry?.GetValue<string>() ?? string.Empty;
            var problem = act(id);
            results.Add(new JsonObject { ["fileID"] = id, ["status"] = problem is null ? 0 : -1, ["errMsg"] = problem ?? "ok", ["tempFileURL"] = string.Empty });
        }

        return results;
    }
}
