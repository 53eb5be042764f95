namespace Alcove.Hub.Intake;

/// <summary>How grave a finding is.</summary>
internal enum CheckLevel
{
    /// <summary>Worth a look of the reviewer.</summary>
    Note,

    /// <summary>Will not work, or is unusual.</summary>
    Warning,

    /// <summary>The version cannot be submitted.</summary>
    Error,
}
