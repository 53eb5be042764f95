// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove.Protocol.Messages;

/// <summary>Values of the field 'type' of messages to a worker.</summary>
public static class ToWorkerMessageType
{
    /// <summary>what to run: sent once, before the program's scripts.</summary>
    public const string Start = "start";
    /// <summary>all scripts of the main package are there: run the app and open the first page.</summary>
    public const string Launch = "launch";
    /// <summary>answer to a call.</summary>
    public const string Reply = "reply";
    /// <summary>something happened in the host: a task's progress, a theme change.</summary>
    public const string Event = "event";
    /// <summary>the user went back.</summary>
    public const string Back = "back";
    /// <summary>the user tapped a tab.</summary>
    public const string Tab = "tab";
    /// <summary>the program comes to the front.</summary>
    public const string Show = "show";
    /// <summary>the program goes to the background.</summary>
    public const string Hide = "hide";
    /// <summary>it will be suspended, and may be ended later: answered by the call saveExitState.</summary>
    public const string Suspend = "suspend";
    /// <summary>window size, theme or language changed.</summary>
    public const string Environment = "environment";
}

/// <summary>Values of the field 'type' of messages from a worker.</summary>
public static class FromWorkerMessageType
{
    /// <summary>calls a host API; answered by reply.</summary>
    public const string Call = "call";
    /// <summary>console output.</summary>
    public const string Log = "log";
    /// <summary>an uncaught exception or rejection.</summary>
    public const string Error = "error";
    /// <summary>the first page is on its way.</summary>
    public const string Launched = "launched";
}

/// <summary>Values of the field 'type' of messages to a page frame of a web program.</summary>
public static class ToFrameMessageType
{
    /// <summary>answer to a call or a navigate.</summary>
    public const string Reply = "reply";
    /// <summary>the program's lifecycle state: launched, shown, hidden, unloaded.</summary>
    public const string Global = "global";
    /// <summary>the page's lifecycle state: loaded, ready, shown, hidden, unloaded.</summary>
    public const string Page = "page";
    /// <summary>something happened in the host; pages get it as the event miniapp:NAME of their window.</summary>
    public const string Event = "event";
    /// <summary>window size, theme or language changed.</summary>
    public const string Environment = "environment";
}

/// <summary>Values of the field 'type' of messages from a page frame of a web program.</summary>
public static class FromFrameMessageType
{
    /// <summary>the page's document is there and its scripts have run.</summary>
    public const string Ready = "ready";
    /// <summary>calls a host API; answered by reply.</summary>
    public const string Call = "call";
    /// <summary>moves the page stack: navigateTo, redirectTo, reLaunch or navigateBack; answered by reply.</summary>
    public const string Navigate = "navigate";
    /// <summary>console output.</summary>
    public const string Log = "log";
    /// <summary>an uncaught exception or rejection.</summary>
    public const string Error = "error";
    /// <summary>the page has heard that it is unloaded and may go.</summary>
    public const string Unloaded = "unloaded";
}
