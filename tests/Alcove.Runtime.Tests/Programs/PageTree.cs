using System.Buffers.Binary;
using System.Text;
using System.Text.Json;

namespace Alcove.Runtime.Tests.Programs;

/// <summary>A page's tree as its op stream describes it (protocol/ops.json): what a view would show, without a view.</summary>
internal sealed class PageTree
{
    private const byte SameNode = 0x80;
    private readonly Lock _gate = new(); // the worker's thread changes the tree while a test looks at it
    private readonly Dictionary<int, PageNode> _nodes = new() { [1] = new PageNode(1, "page") };
    private readonly List<string> _strings = [];
    private int _cursor;
    private int _lastId = 1;

    private PageNode Root => _nodes[1];

    /// <summary>Applies a stream and returns what it asks to be answered.</summary>
    public IReadOnlyList<ViewRequest> Apply(ReadOnlySpan<byte> stream)
    {
        lock (_gate)
        {
            var requests = new List<ViewRequest>();
            var reader = new OpReader(stream);
            while (!reader.AtEnd) ApplyOne(ref reader, requests);
            return requests;
        }
    }

    /// <summary>All text of the page.</summary>
    public string TextContent
    {
        get
        {
            lock (_gate) return Root.TextContent;
        }
    }

    /// <summary>Tags and texts of the page.</summary>
    public string Outline()
    {
        lock (_gate) return Root.Outline();
    }

    public PageNode ById(string id) => All().FirstOrDefault(node => node.Id == id) ?? throw new InvalidOperationException($"no node has the id '{id}' in {Outline()}");

    /// <summary>Every node at this moment.</summary>
    public IReadOnlyList<PageNode> All()
    {
        lock (_gate) return [.. Root.Below()];
    }

    private void ApplyOne(ref OpReader reader, List<ViewRequest> requests)
    {
        var code = reader.Byte();
        switch (code & 0x7f)
        {
            case 1: _strings.Add(reader.Text()); return;
            case 2 or 28: Create(new PageNode(++_lastId, _strings[reader.Varint()])); return;
            case 3: Create(new PageNode(++_lastId, string.Empty) { Text = reader.Text() }); return;
            case 4: Release(ref reader); return;
            case 23: requests.Add(new("rendered", reader.Varint(), 0, string.Empty)); return;
            case 24:
                var query = reader.Varint();
                Node(ref reader);
                requests.Add(new("query", query, reader.Varint(), reader.Text()));
                return;
            case 26: reader.Varint(); return;
            case 27: requests.Add(new("command", 0, 0, reader.Text())); return;
        }

        var node = (code & SameNode) != 0 ? _nodes[_cursor] : Node(ref reader);
        switch (code & 0x7f)
        {
            case 5: node.Append(Node(ref reader)); break;
            case 6: node.Insert(Node(ref reader), Node(ref reader)); break;
            case 7:
                var (child, old) = (Node(ref reader), Node(ref reader));
                node.Insert(child, old);
                old.Detach();
                break;
            case 8: Node(ref reader).Detach(); break;
            case 9:
                var before = Node(ref reader);
                var count = reader.Varint();
                foreach (var added in Nodes(ref reader)) node.Insert(added, before);
                node.RemoveFrom(before, count);
                break;
            case 10: foreach (var added in Nodes(ref reader)) node.Append(added); break;
            case 11: node.RemoveFrom(Node(ref reader), reader.Varint()); break;
            case 12: node.Id = reader.Text(); break;
            case 13: node.Style = reader.Text(); break;
            case 14: node.Classes.Add(_strings[reader.Varint()]); break;
            case 15: node.Classes.Remove(_strings[reader.Varint()]); break;
            case 16: node.Classes.Clear(); break;
            case 17: node.Attributes[_strings[reader.Varint()]] = reader.Value(); break;
            case 18: node.Attributes.Remove(_strings[reader.Varint()]); break;
            case 19: node.Text = reader.Text(); break;
            case 20: node.Listeners[_strings[reader.Varint()]] = reader.Varint(); break;
            case 21: node.Models[_strings[reader.Varint()]] = reader.Varint() == 1; break;
            case 22: node.HostScope = _strings[reader.Varint()]; break;
            case 25: requests.Add(new("scroll", reader.Varint(), reader.Varint(), reader.Varint().ToString(System.Globalization.CultureInfo.InvariantCulture))); break;
            default: throw new InvalidDataException($"op {code & 0x7f} is not in the contract");
        }
    }

    private void Create(PageNode node)
    {
        _nodes[node.Number] = node;
        _cursor = node.Number;
    }

    private PageNode Node(ref OpReader reader)
    {
        var delta = reader.Varint();
        _cursor += (delta & 1) == 0 ? delta / 2 : -((delta + 1) / 2);
        return _nodes[_cursor];
    }

    private List<PageNode> Nodes(ref OpReader reader)
    {
        var count = reader.Varint();
        var nodes = new List<PageNode>(count);
        for (var i = 0; i < count; i++) nodes.Add(Node(ref reader));
        return nodes;
    }

    private void Release(ref OpReader reader)
    {
        var end = 0;
        for (var runs = reader.Varint(); runs > 0; runs--)
        {
            var first = end + reader.Varint();
            end = first + reader.Varint();
            for (var id = first; id < end; id++) _nodes.Remove(id);
        }
    }

    private ref struct OpReader(ReadOnlySpan<byte> stream)
    {
        private readonly ReadOnlySpan<byte> _stream = stream;
        private int _at;

        public readonly bool AtEnd => _at >= _stream.Length;

        public byte Byte() => _stream[_at++];

        public int Varint()
        {
            uint value = 0;
            for (var shift = 0; ; shift += 7)
            {
                var part = Byte();
                value |= (uint)(part & 127) << shift;
                if (part < 128) return (int)value;
            }
        }

        public string Text()
        {
            var length = Varint();
            var text = Encoding.UTF8.GetString(_stream.Slice(_at, length));
            _at += length;
            return text;
        }

        /// <summary>An attribute's value as JSON text; texts stay as they are.</summary>
        public string Value() => Byte() switch
        {
            0 => Text(),
            1 => "true",
            2 => "false",
            3 => "null",
            4 => Varint().ToString(System.Globalization.CultureInfo.InvariantCulture),
            5 => Text(),
            var kind => throw new InvalidDataException($"a value of kind {kind}"),
        };
    }
}

/// <summary>Something that the view has to answer or carry out: rendered, query, scroll, command.</summary>
internal sealed record ViewRequest(string Kind, int Number, int Question, string Argument);
