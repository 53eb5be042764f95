using System.Text.Json;
using Alcove.Runtime.HostModules;
using Alcove.Runtime.Packages;
using Alcove.Runtime.Permissions;

namespace Alcove.Runtime.HostApis.Host;

/// <summary>What a program's global `host` is made of.</summary>
public static class HostFacts
{
    /// <summary>Writes it; null for a program that declares nothing of the host, which has no such global.</summary>
    public static void Write(Utf8JsonWriter writer, InstalledProgram program, ResolvedPermissions permissions)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(permissions);
        if (!program.Host.IsPresent)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartArray();
        foreach (var module in permissions.Modules.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("name", module.Name);
            WriteMethods(writer, "calls", module.Methods.Where(static method => method.Call is not null));
            WriteMethods(writer, "streams", module.Methods.Where(static method => method.Stream is not null));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMethods(Utf8JsonWriter writer, string kind, IEnumerable<HostMethodDescriptor> methods)
    {
        writer.WriteStartArray(kind);
        foreach (var method in methods) writer.WriteStringValue(method.Name);
        writer.WriteEndArray();
    }
}
