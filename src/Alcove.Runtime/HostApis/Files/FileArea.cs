namespace Alcove.Runtime.HostApis.Files;

/// <summary>Where a file of a program lies.</summary>
internal enum FileArea
{
    /// <summary>Gone when the program ends.</summary>
    Temporary,

    /// <summary>The program's own folder.</summary>
    User,

    /// <summary>Kept by saveFile.</summary>
    Saved,

    /// <summary>The package; read only.</summary>
    Package,
}
