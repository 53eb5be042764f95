// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove.Protocol.Errors;

/// <summary>Every error code. A code keeps its number and its meaning for ever. 'guest' is all that a mini-program gets to read.</summary>
public enum ErrorCode
{
    /// <summary>ok.</summary>
    None = 0,
    /// <summary>invalid argument.</summary>
    InvalidArgument = 1001,
    /// <summary>not supported by this host.</summary>
    UnknownApi = 1002,
    /// <summary>permission denied.</summary>
    PermissionDenied = 1003,
    /// <summary>too many calls.</summary>
    Busy = 1004,
    /// <summary>cancel.</summary>
    Cancelled = 1005,
    /// <summary>internal error.</summary>
    Internal = 1006,
    /// <summary>data not found.</summary>
    DataNotFound = 1101,
    /// <summary>exceed storage max size.</summary>
    QuotaExceeded = 1102,
    /// <summary>entry size limit reached.</summary>
    EntryTooLarge = 1103,
    /// <summary>url not in domain list.</summary>
    DomainNotAllowed = 1201,
    /// <summary>network error.</summary>
    NetworkFailed = 1202,
    /// <summary>timeout.</summary>
    Timeout = 1203,
    /// <summary>abort.</summary>
    Aborted = 1204,
    /// <summary>response too large.</summary>
    ResponseTooLarge = 1205,
    /// <summary>interrupted.</summary>
    Interrupted = 1206,
    /// <summary>mini-program not found.</summary>
    ProgramNotFound = 1301,
    /// <summary>the view is not available.</summary>
    ViewUnavailable = 1302,
    /// <summary>the package is damaged.</summary>
    PackageInvalid = 1401,
    /// <summary>the mini-program stopped.</summary>
    WorkerFailed = 1402,
    /// <summary>protocol violation.</summary>
    ProtocolViolation = 1403,
}

/// <summary>The texts that a mini-program may read.</summary>
public static class GuestText
{
    /// <summary>The fixed text of a code.</summary>
    public static string Of(ErrorCode code) => code switch
    {
        ErrorCode.None => "ok",
        ErrorCode.InvalidArgument => "invalid argument",
        ErrorCode.UnknownApi => "not supported by this host",
        ErrorCode.PermissionDenied => "permission denied",
        ErrorCode.Busy => "too many calls",
        ErrorCode.Cancelled => "cancel",
        ErrorCode.Internal => "internal error",
        ErrorCode.DataNotFound => "data not found",
        ErrorCode.QuotaExceeded => "exceed storage max size",
        ErrorCode.EntryTooLarge => "entry size limit reached",
        ErrorCode.DomainNotAllowed => "url not in domain list",
        ErrorCode.NetworkFailed => "network error",
        ErrorCode.Timeout => "timeout",
        ErrorCode.Aborted => "abort",
        ErrorCode.ResponseTooLarge => "response too large",
        ErrorCode.Interrupted => "interrupted",
        ErrorCode.ProgramNotFound => "mini-program not found",
        ErrorCode.ViewUnavailable => "the view is not available",
        ErrorCode.PackageInvalid => "the package is damaged",
        ErrorCode.WorkerFailed => "the mini-program stopped",
        ErrorCode.ProtocolViolation => "protocol violation",
        _ => "internal error",
    };
}
