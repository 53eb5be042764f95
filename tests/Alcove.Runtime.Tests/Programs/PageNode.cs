namespace Alcove.Runtime.Tests.Programs;

/// <summary>An element or a text of a page tree.</summary>
internal sealed class PageNode(int number, string tag)
{
    private readonly List<PageNode> _children = [];

    public int Number { get; } = number;

    /// <summary>Tag with its prefix; empty for a text.</summary>
    public string Tag { get; } = tag;

    public string Id { get; set; } = string.Empty;

    public string Style { get; set; } = string.Empty;

    public string? Text { get; set; }

    public string? HostScope { get; set; }

    public PageNode? Parent { get; private set; }

    public SortedSet<string> Classes { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Listeners { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, bool> Models { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<PageNode> Children => _children;

    /// <summary>All text inside.</summary>
    public string TextContent => Text ?? string.Concat(_children.Select(static child => child.TextContent));

    public IEnumerable<PageNode> Below() => _children.SelectMany(static child => child.Below().Prepend(child));

    /// <summary>Tags and texts: <c>view(text("a") view)</c>.</summary>
    public string Outline()
    {
        if (Text is not null) return $"\"{Text}\"";
        var name = Tag.StartsWith("wx-", StringComparison.Ordinal) ? Tag[3..] : Tag;
        return _children.Count == 0 ? name : $"{name}({string.Join(' ', _children.Select(static child => child.Outline()))})";
    }

    public void Append(PageNode child)
    {
        child.Detach();
        child.Parent = this;
        _children.Add(child);
    }

    public void Insert(PageNode child, PageNode before)
    {
        child.Detach();
        child.Parent = this;
        _children.Insert(_children.IndexOf(before), child);
    }

    public void Detach()
    {
        Parent?._children.Remove(this);
        Parent = null;
    }

    public void RemoveFrom(PageNode first, int count)
    {
        if (count == 0) return;
        foreach (var child in _children.GetRange(_children.IndexOf(first), count)) child.Detach();
    }
}
