using System.Text.Json;
using Alcove.Runtime.Packages;

namespace Alcove.Runtime.Broker;

/// <summary>Adds to an opening page what the package says about it, so that the frame has styles before the first op.</summary>
internal sealed class PageOpening(InstalledProgram program, Func<string> theme)
{
    public void WriteFields(Utf8JsonWriter writer, string route)
    {
        writer.WritePropertyName("config");
        program.WritePageConfig(writer, route, theme());
        writer.WriteStartArray("styles");
        foreach (var style in program.PageStyles(route)) writer.WriteStringValue(style.Span);
        writer.WriteEndArray();
        var tab = program.TabIndex(route);
        if (tab >= 0) writer.WriteNumber("tabIndex", tab);
    }
}
