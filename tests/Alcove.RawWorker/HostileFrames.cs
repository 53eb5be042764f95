using System.Globalization;
using System.Text;
using Alcove.Protocol.Framing;

namespace Alcove.RawWorker;

/// <summary>
/// Frames that keep the form of the protocol and abuse everything inside it: known and unknown APIs with wrong, huge, doubled, deep
/// and half-broken arguments. The same seed gives the same frames.
/// </summary>
internal sealed class HostileFrames(int seed, IReadOnlyList<string> apis)
{
    private static readonly string[] Texts =
    [
        "", " ", "x", "__proto__", "constructor", "../../../etc/passwd", "/dev/zero", "wxfile://usr/../../x", "http://127.0.0.1:1/", "file:///etc/passwd", "javascript:alert(1)", "scope.userInfo", "scope.none",
        @"\ud800", @"\udfff\ud800", @"\u0000", "%00", "‮", "💥💥💥", "1e999", "-1", "null", "undefined", "[object Object]",
    ];

    private static readonly string[] Fields =
    [
        "url", "key", "data", "path", "filePath", "scope", "view", "task", "id", "keyList", "kvList", "method", "header", "timeout", "title", "content", "fd", "position", "encoding", "module", "arguments", "stream",
        "channel", "to", "appId", "route", "query", "__proto__", "constructor", "toString",
    ];

    private readonly Random _random = new(seed);
    private readonly StringBuilder _json = new();
    private int _call;

    public (WorkerFrameKind Kind, byte[] Payload) Next()
    {
        _json.Clear();
        switch (_random.Next(20))
        {
            case 0:
                return Message("log", """ "level":""", () => Value(2), ""","text":""", () => Value(2));
            case 1:
                return Message("error", """ "message":""", () => Value(1), ""","source":""", () => Json("promise"));
            case 2:
                return (WorkerFrameKind.ViewOps, Bytes(4 + _random.Next(64)));
            case 3:
                return (WorkerFrameKind.SyncCall, Call(withType: false));
            default:
                return (WorkerFrameKind.WorkerMessage, Call(withType: true));
        }
    }

    private (WorkerFrameKind, byte[]) Message(string type, string first, Action one, string second, Action two)
    {
        _json.Append("{\"type\":\"").Append(type).Append("\",").Append(first);
        one();
        _json.Append(second);
        two();
        _json.Append('}');
        return (WorkerFrameKind.WorkerMessage, Encoding.UTF8.GetBytes(_json.ToString()));
    }

    private byte[] Call(bool withType)
    {
        _json.Append('{');
        if (withType) _json.Append("\"type\":\"call\",");
        if (_random.Next(20) > 0) _json.Append("\"id\":").Append(_random.Next(20) > 0 ? (++_call).ToString(CultureInfo.InvariantCulture) : "\"1\"").Append(',');
        _json.Append("\"api\":");
        if (_random.Next(12) == 0) Value(2);
        else Json(_random.Next(8) == 0 ? Texts[_random.Next(Texts.Length)] : apis[_random.Next(apis.Count)]);
        if (_random.Next(15) > 0)
        {
            _json.Append(",\"args\":");
            if (_random.Next(10) == 0) Value(3);
            else Object(3);
        }

        _json.Append('}');
        return Encoding.UTF8.GetBytes(_json.ToString());
    }

    private void Object(int depth)
    {
        _json.Append('{');
        var count = _random.Next(6);
        for (var i = 0; i < count; i++)
        {
            if (i > 0) _json.Append(',');
            Json(Fields[_random.Next(Fields.Length)]); // doubled names among them
            _json.Append(':');
            Value(depth - 1);
        }

        _json.Append('}');
    }

    private void Value(int depth)
    {
        switch (_random.Next(depth > 0 ? 13 : 9))
        {
            case 0: _json.Append("null"); break;
            case 1: _json.Append(_random.Next(2) == 0 ? "true" : "false"); break;
            case 2: _json.Append(_random.Next(-5, 20)); break;
            case 3: _json.Append("1e308"); break;
            case 4: _json.Append("-9223372036854775809"); break;
            case 5: _json.Append("0.000000000000000000001"); break;
            case 6 or 7: Json(Texts[_random.Next(Texts.Length)]); break;
            case 8: _json.Append('"').Append('A', _random.Next(4) == 0 ? 5000 : 40).Append('"'); break;
            case 9: Object(depth); break;
            case 10:
                _json.Append('[');
                for (var i = _random.Next(5); i >= 0; i--)
                {
                    Value(depth - 1);
                    if (i > 0) _json.Append(',');
                }

                _json.Append(']');
                break;
            case 11:
                var deep = _random.Next(2, 120);
                _json.Append('[', deep).Append(']', deep);
                break;
            default:
                Object(depth);
                break;
        }
    }

    /// <summary>A text as JSON; its escapes stay as they are.</summary>
    private void Json(string text) => _json.Append('"').Append(text.Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        _random.NextBytes(bytes);
        return bytes;
    }
}
