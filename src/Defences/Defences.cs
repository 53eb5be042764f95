namespace Alcove;

/// <summary>
/// Asked where a defence is put up. In every ordinary build the answer is yes, and a constant. Only a build with
/// -p:DefenceSwitches=true reads ALCOVE_DEFENCES_OFF, so that it can be shown which test fails without which defence.
/// Compiled into each project that asks, so that it is part of nobody's API.
/// </summary>
internal static class Defences
{
    /// <summary>Name of the variable that a test build reads.</summary>
    public const string Variable = "ALCOVE_DEFENCES_OFF";

#if DEFENCE_SWITCHES
    private static readonly string[] Off = (Environment.GetEnvironmentVariable(Variable) ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What is switched off.</summary>
    public static string? SwitchedOff => Off.Length > 0 ? string.Join(',', Off) : null;

    /// <summary>What a script of ours begins with, to know the same (web/defences.ts).</summary>
    public static string ScriptStart => $"globalThis.alcoveDefencesOff='{SwitchedOff}';\n";

    /// <summary>Whether a defence is up.</summary>
    public static bool Hold(Defence defence) => !Off.Contains(defence.ToString(), StringComparer.OrdinalIgnoreCase);
#else
    /// <summary>Nothing can be switched off in this build.</summary>
    public static string? SwitchedOff => null;

    /// <summary>Nothing: scripts have no switch in this build.</summary>
    public static string ScriptStart => string.Empty;

    /// <summary>Whether a defence is up: always.</summary>
    public static bool Hold(Defence defence) => true;
#endif
}
