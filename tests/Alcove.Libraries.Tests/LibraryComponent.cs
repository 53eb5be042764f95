namespace Alcove.Libraries.Tests;

/// <summary>One component of a library.</summary>
internal sealed record LibraryComponent(Library Library, string Folder, string File)
{
    /// <summary>Its name in the report: the folder's, with the file's where a folder holds several.</summary>
    public string Name => File is "index" || File == Folder ? Folder : $"{Folder}/{File}";

    public string Tag => $"{Library.Prefix}-{KebabCase(File is "index" || File == Folder ? Folder : File)}";

    public string Path => $"{Folder}/{File}";

    /// <summary>Its scripts, in which the properties are declared.</summary>
    public string ReadScripts() => string.Join('\n', Directory.EnumerateFiles(System.IO.Path.Combine(Library.Source, Folder), "*.js").Order(StringComparer.Ordinal).Select(System.IO.File.ReadAllText));

    private static string KebabCase(string name) =>
        string.Concat(name.Select((letter, index) => char.IsUpper(letter) ? $"{(index > 0 && name[index - 1] != '-' ? "-" : string.Empty)}{char.ToLowerInvariant(letter)}" : letter == '_' ? "-" : letter.ToString()));
}
