using System.Text.Json.Nodes;
using Alcove.Runtime.Services;
using Microsoft.Data.Sqlite;

namespace Alcove.Runtime.Cloud;

/// <summary>The database of a local cloud: documents of JSON in one SQLite table. Conditions are looked at here, one document after the other.</summary>
internal sealed class CloudDocuments : IDisposable
{
    private const int MostAtOnce = 20; // WeChat's limit for a query of a program
    private const int LargestDocument = 512 * 1024;
    private readonly SqliteConnection _connection;
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();

    public CloudDocuments(string file, TimeProvider time)
    {
        SQLitePCL.Batteries_V2.Init();
        _time = time;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        _connection.Open();
        Execute("PRAGMA trusted_schema = OFF; CREATE TABLE IF NOT EXISTS document (space TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL, PRIMARY KEY (space, id)) WITHOUT ROWID;");
    }

    public JsonNode Run(ProgramUser caller, string environment, JsonObject request)
    {
        lock (_gate)
        {
            using var transaction = _connection.BeginTransaction();
            var collection = new Collection(this, caller, $"{caller.AppId}\n{environment}\n{caller.OpenId}\n{Text(request, "collection")}");
            var answer = collection.Run(Text(request, "op"), Settle(request));
            transaction.Commit();
            return answer;
        }
    }

    public void Dispose() => _connection.Dispose();

    private static string Text(JsonObject request, string name) => request[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty;

    /// <summary>The server's time becomes a date.</summary>
    private JsonObject Settle(JsonObject request)
    {
        foreach (var (name, value) in request.ToArray())
        {
            if (value is not JsonObject inner) continue;
            if (inner["$serverDate"] is JsonValue offset) request[name] = new JsonObject { ["$date"] = _time.GetUtcNow().ToUnixTimeMilliseconds() + offset.GetValue<long>() };
            else Settle(inner);
        }

        return request;
    }

    private void Execute(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        using var command = Command(sql, parameters);
        command.ExecuteNonQuery();
    }

    private SqliteCommand Command(string sql, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Only texts of this file come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        return command;
    }

    /// <summary>The documents of one user in one collection.</summary>
    private sealed class Collection(CloudDocuments database, ProgramUser caller, string space)
    {
        public JsonNode Run(string operation, JsonObject request) => operation switch
        {
            "add" => Add(request),
            "get" => new JsonObject { ["data"] = new JsonArray([.. Find(request).Select(document => CloudValues.Pick(document, request["field"]))]) },
            "count" => new JsonObject { ["total"] = All().Count(document => CloudCondition.Holds(document, request["where"])) },
            "update" => new JsonObject { ["stats"] = new JsonObject { ["updated"] = Each(request, document => Save(CloudChange.Apply(document, Data(request)))) } },
            "remove" => new JsonObject { ["stats"] = new JsonObject { ["removed"] = Each(request, Remove) } },
            "getDoc" => new JsonObject { ["data"] = CloudValues.Pick(One(request), request["field"]) },
            "setDoc" => Set(request),
            "updateDoc" => UpdateOne(request),
            "removeDoc" => RemoveOne(request),
            "aggregate" => new JsonObject { ["list"] = new JsonArray([.. CloudPipeline.Run(All(), request["pipeline"] as JsonArray ?? [])]) },
            "createCollection" => new JsonObject(),
            _ => throw new CloudException($"'{operation}' is not supported by this cloud"),
        };

        private JsonObject Add(JsonObject request)
        {
            var document = (JsonObject)Data(request).DeepClone();
            document["_id"] ??= Guid.NewGuid().ToString("N");
            if (Read(document["_id"]!.GetValue<string>()) is not null) throw new CloudException("a document with this _id exists");
            Save(document);
            return new JsonObject { ["_id"] = document["_id"]!.DeepClone() };
        }

        private JsonObject Set(JsonObject request)
        {
            var id = IdOf(request);
            var isThere = Read(id) is not null;
            var document = (JsonObject)Data(request).DeepClone();
            document["_id"] = id;
            Save(document);
            return new JsonObject { ["_id"] = id, ["stats"] = new JsonObject { ["created"] = isThere ? 0 : 1, ["updated"] = isThere ? 1 : 0 } };
        }

        private JsonObject UpdateOne(JsonObject request)
        {
            var document = Read(IdOf(request));
            if (document is not null) Save(CloudChange.Apply(document, Data(request)));
            return new JsonObject { ["stats"] = new JsonObject { ["updated"] = document is null ? 0 : 1 } };
        }

        private JsonObject RemoveOne(JsonObject request)
        {
            var document = Read(IdOf(request));
            if (document is not null) Remove(document);
            return new JsonObject { ["stats"] = new JsonObject { ["removed"] = document is null ? 0 : 1 } };
        }

        private IEnumerable<JsonObject> Find(JsonObject request)
        {
            IEnumerable<JsonObject> found = All().Where(document => CloudCondition.Holds(document, request["where"]));
            foreach (var order in (request["orderBy"] as JsonArray ?? []).Reverse())
                found = CloudValues.Sort(found, order!["field"]!.GetValue<string>(), order["order"]?.GetValue<string>() == "desc");
            var limit = Math.Min(MostAtOnce, request["limit"]?.GetValue<int>() ?? MostAtOnce);
            return [.. found.Skip(request["skip"]?.GetValue<int>() ?? 0).Take(limit)];
        }

        private int Each(JsonObject request, Action<JsonObject> act)
        {
            var matching = All().Where(document => CloudCondition.Holds(document, request["where"])).ToArray();
            foreach (var document in matching) act(document);
            return matching.Length;
        }

        private JsonObject One(JsonObject request) => Read(IdOf(request)) ?? throw new CloudException($"document with _id {IdOf(request)} does not exist");

        private static string IdOf(JsonObject request) => request["id"] is JsonValue id ? id.ToString() : throw new CloudException("the document has no id");

        private static JsonObject Data(JsonObject request) => request["data"] as JsonObject ?? throw new CloudException("data is no object");

        private List<JsonObject> All()
        {
            using var command = database.Command("SELECT json FROM document WHERE space = $space", ("$space", space));
            using var reader = command.ExecuteReader();
            var documents = new List<JsonObject>();
            while (reader.Read()) documents.Add((JsonObject)JsonNode.Parse(reader.GetString(0))!);
            return documents;
        }

        private JsonObject? Read(string id)
        {
            using var command = database.Command("SELECT json FROM document WHERE space = $space AND id = $id", ("$space", space), ("$id", id));
            return command.ExecuteScalar() is string json ? (JsonObject)JsonNode.Parse(json)! : null;
        }

        private void Save(JsonObject document)
        {
            document["_openid"] = caller.OpenId; // never the program's own word
            var json = document.ToJsonString();
            if (json.Length > LargestDocument) throw new CloudException($"the document is larger than {LargestDocument / 1024} KB");
            database.Execute("INSERT INTO document (space, id, json) VALUES ($space, $id, $json) ON CONFLICT DO UPDATE SET json = $json", ("$space", space), ("$id", document["_id"]!.ToString()), ("$json", json));
        }

        private void Remove(JsonObject document) => database.Execute("DELETE FROM document WHERE space = $space AND id = $id", ("$space", space), ("$id", document["_id"]!.ToString()));
    }
}
