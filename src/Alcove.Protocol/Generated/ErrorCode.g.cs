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
    /// <summary>auth deny.</summary>
    AuthDenied = 1007,
    /// <summary>not available on this device.</summary>
    NotAvailable = 1008,
    /// <summary>the mini-program is not in front.</summary>
    NotInFront = 1009,
    /// <summary>privacy permission is not authorized.</summary>
    PrivacyDenied = 1010,
    /// <summary>data not found.</summary>
    DataNotFound = 1101,
    /// <summary>exceed storage max size.</summary>
    QuotaExceeded = 1102,
    /// <summary>entry size limit reached.</summary>
    EntryTooLarge = 1103,
    /// <summary>no such file or directory.</summary>
    FileNotFound = 1110,
    /// <summary>file already exists.</summary>
    FileExists = 1111,
    /// <summary>not a directory.</summary>
    NotDirectory = 1112,
    /// <summary>illegal operation on a directory.</summary>
    IsDirectory = 1113,
    /// <summary>directory not empty.</summary>
    DirectoryNotEmpty = 1114,
    /// <summary>permission denied, open.</summary>
    FileReadOnly = 1115,
    /// <summary>the maximum size of the file storage limit is exceeded.</summary>
    FileQuotaExceeded = 1116,
    /// <summary>bad file descriptor.</summary>
    BadFileDescriptor = 1117,
    /// <summary>the file is damaged or of another type.</summary>
    FileInvalid = 1118,
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
    /// <summary>too many sockets.</summary>
    TooManySockets = 1207,
    /// <summary>the socket is not connected.</summary>
    SocketNotOpen = 1208,
    /// <summary>mini-program not found.</summary>
    ProgramNotFound = 1301,
    /// <summary>the view is not available.</summary>
    ViewUnavailable = 1302,
    /// <summary>the link is of a server that this host does not know.</summary>
    LinkForeign = 1303,
    /// <summary>the link opens nothing.</summary>
    LinkEnded = 1304,
    /// <summary>the package is damaged.</summary>
    PackageInvalid = 1401,
    /// <summary>the mini-program stopped.</summary>
    WorkerFailed = 1402,
    /// <summary>protocol violation.</summary>
    ProtocolViolation = 1403,
    /// <summary>no user is signed in.</summary>
    NotSignedIn = 1501,
    /// <summary>session expired.</summary>
    SessionExpired = 1502,
    /// <summary>the payment failed.</summary>
    PaymentFailed = 1601,
    /// <summary>the cloud refused.</summary>
    CloudFailed = 1602,
    /// <summary>no suitable advertisement.</summary>
    NoAd = 1603,
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
        ErrorCode.AuthDenied => "auth deny",
        ErrorCode.NotAvailable => "not available on this device",
        ErrorCode.NotInFront => "the mini-program is not in front",
        ErrorCode.PrivacyDenied => "privacy permission is not authorized",
        ErrorCode.DataNotFound => "data not found",
        ErrorCode.QuotaExceeded => "exceed storage max size",
        ErrorCode.EntryTooLarge => "entry size limit reached",
        ErrorCode.FileNotFound => "no such file or directory",
        ErrorCode.FileExists => "file already exists",
        ErrorCode.NotDirectory => "not a directory",
        ErrorCode.IsDirectory => "illegal operation on a directory",
        ErrorCode.DirectoryNotEmpty => "directory not empty",
        ErrorCode.FileReadOnly => "permission denied, open",
        ErrorCode.FileQuotaExceeded => "the maximum size of the file storage limit is exceeded",
        ErrorCode.BadFileDescriptor => "bad file descriptor",
        ErrorCode.FileInvalid => "the file is damaged or of another type",
        ErrorCode.DomainNotAllowed => "url not in domain list",
        ErrorCode.NetworkFailed => "network error",
        ErrorCode.Timeout => "timeout",
        ErrorCode.Aborted => "abort",
        ErrorCode.ResponseTooLarge => "response too large",
        ErrorCode.Interrupted => "interrupted",
        ErrorCode.TooManySockets => "too many sockets",
        ErrorCode.SocketNotOpen => "the socket is not connected",
        ErrorCode.ProgramNotFound => "mini-program not found",
        ErrorCode.ViewUnavailable => "the view is not available",
        ErrorCode.LinkForeign => "the link is of a server that this host does not know",
        ErrorCode.LinkEnded => "the link opens nothing",
        ErrorCode.PackageInvalid => "the package is damaged",
        ErrorCode.WorkerFailed => "the mini-program stopped",
        ErrorCode.ProtocolViolation => "protocol violation",
        ErrorCode.NotSignedIn => "no user is signed in",
        ErrorCode.SessionExpired => "session expired",
        ErrorCode.PaymentFailed => "the payment failed",
        ErrorCode.CloudFailed => "the cloud refused",
        ErrorCode.NoAd => "no suitable advertisement",
        _ => "internal error",
    };
}
