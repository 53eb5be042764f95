// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable

namespace Alcove;

/// <summary>Defences, each with a test that fails without it.</summary>
internal enum Defence
{
    /// <summary>A path in a package is plain, relative and leads nowhere else (T01).</summary>
    PackagePaths,

    /// <summary>A name of metadata is escaped into one plain segment (T01).</summary>
    MetadataNames,

    /// <summary>A name stands in a package once, whatever its case (T03).</summary>
    DoubledNames,

    /// <summary>Every file has the hash that its manifest names (T03).</summary>
    FileHashes,

    /// <summary>Both headers of an entry say the same (T04).</summary>
    EqualHeaders,

    /// <summary>Nothing hides behind the packed bytes of an entry (T04).</summary>
    HiddenBytes,

    /// <summary>Names have an alphabet that every system stores and shows (T05).</summary>
    ConfusingNames,

    /// <summary>What a package says that it unpacks to has limits before anything is unpacked (T06).</summary>
    DeclaredSizes,

    /// <summary>A manifest has no member twice and none that is unknown (T07).</summary>
    StrictManifest,

    /// <summary>Signed documents have no member twice (T07).</summary>
    StrictJson,

    /// <summary>Rich text becomes elements of a list only (T09).</summary>
    RichTextTags,

    /// <summary>What was fetched has the hashes that were promised (T12).</summary>
    PromisedHashes,

    /// <summary>Metadata never goes back (T13).</summary>
    Rollback,

    /// <summary>Nobody goes down to an older release unless its index says so (T13).</summary>
    NoDowngrade,

    /// <summary>The signer signs new releases with higher numbers only (T13).</summary>
    RisingNumbers,

    /// <summary>Metadata expires (T14).</summary>
    Expiry,

    /// <summary>Metadata has the version that belongs to the rest (T15).</summary>
    PinnedVersions,

    /// <summary>What rotated keys signed is forgotten (T15).</summary>
    RotatedKeys,

    /// <summary>A server that trickles is left (T16).</summary>
    SlowServers,

    /// <summary>A key of a role counts once under whatever names (T17).</summary>
    KeysOnce,

    /// <summary>A key that is given twice counts once (T17).</summary>
    EnvelopeKeysOnce,

    /// <summary>Of two values of a signature one is right (T18).</summary>
    LowSignatures,

    /// <summary>Of the encodings of a signature only the shortest is read (T18).</summary>
    ShortestDer,

    /// <summary>A key is on the one curve (T18).</summary>
    KeyCurve,

    /// <summary>A checkpoint is verified as the text that its values give (T19).</summary>
    CheckpointForm,

    /// <summary>No bin can name an author's key or a revocation (T20).</summary>
    TerminatingRoles,

    /// <summary>A new root is signed by the old one's keys (T21).</summary>
    OldRootSigns,

    /// <summary>No version of the root is skipped (T21).</summary>
    NextRoot,

    /// <summary>A package is taken only under its own name (T22).</summary>
    PackageName,

    /// <summary>What a patch gives has the hash that the manifest names (T23).</summary>
    DeltaHash,

    /// <summary>What was revoked once stays revoked (T24).</summary>
    KeptRevocations,

    /// <summary>What was taken back ends while it runs (T24).</summary>
    StopRevoked,

    /// <summary>A clock that was set back makes nothing fresh again (T25).</summary>
    ClockBack,

    /// <summary>Metadata on the disk is checked like what came from outside (T26).</summary>
    CheckedStore,

    /// <summary>Files on the disk are checked each time (T26).</summary>
    CheckedBlobs,

    /// <summary>A log is taken only when it follows from the last one (T28).</summary>
    FollowedLog,

    /// <summary>A release that is not in the log is not installed (T28).</summary>
    LoggedReleases,

    /// <summary>The signer signs a log only when it follows from the last one (T28).</summary>
    SignedLog,

    /// <summary>The key of a request stands for one package (T29).</summary>
    RequestKeys,

    /// <summary>A route is for those that its rule names (T30).</summary>
    RouteAccess,

    /// <summary>A decision is about the bytes that were looked at (T31).</summary>
    ReviewedBytes,

    /// <summary>Nobody reviews what the same person handed in (T31).</summary>
    FourEyes,

    /// <summary>The signer signs no release without somebody else's approval (T31).</summary>
    SecondPerson,

    /// <summary>Pages of the console run no code but their own file (T32).</summary>
    ConsolePolicy,

    /// <summary>A cookie opens no route of the API (T33).</summary>
    TokensOnly,

    /// <summary>Ten wrong passwords close an account for a while (T33).</summary>
    Guesses,

    /// <summary>Secrets in a package keep it from release (T34).</summary>
    SecretScan,

    /// <summary>A hub's webhooks reach no inner servers (T36).</summary>
    WebhookAddresses,

    /// <summary>The signer signs no release that its author did not sign (T37).</summary>
    AuthorSigns,

    /// <summary>The signer takes authors' keys only as they are published (T37).</summary>
    PublishedKeys,

    /// <summary>The signer signs so many files in a minute (T37).</summary>
    SigningRate,

    /// <summary>The signer answers its own users of the system only (T37).</summary>
    SignerUsers,

    /// <summary>A row of the audit log that was changed is found (T38).</summary>
    AuditChain,

    /// <summary>A line of the signer's log that was changed is found (T38).</summary>
    SigningLog,

    /// <summary>A name that looks like another organisation's is refused (T42).</summary>
    LookAlike,

    /// <summary>A stranger's program is introduced before it opens for the first time (T42).</summary>
    Introduction,

    /// <summary>A link with another signature opens nothing (T43).</summary>
    LinkSignature,

    /// <summary>A link that is too old opens nothing (T43).</summary>
    LinkLife,

    /// <summary>A host opens only links of the hub that it trusts (T43).</summary>
    LinksOfTheHub,

    /// <summary>The worker runs in namespaces of its own (T44).</summary>
    Namespaces,

    /// <summary>Only listed system calls (T44).</summary>
    SystemCallFilter,

    /// <summary>Landlock, where the kernel has it (T44).</summary>
    Landlock,

    /// <summary>No other process looks into the worker's memory (T44).</summary>
    NotDumpable,

    /// <summary>A worker that is locked away less than the host asks for does not run (T44).</summary>
    RequiredLayers,

    /// <summary>Nothing of the host's environment reaches the worker (T45).</summary>
    CleanEnvironment,

    /// <summary>No descriptor of the host's but one socket reaches the worker (T45).</summary>
    ClosedDescriptors,

    /// <summary>A worker that does not answer is ended (T46).</summary>
    Heartbeat,

    /// <summary>A worker that never pauses is ended although it answers (T46).</summary>
    BusyTime,

    /// <summary>A worker at work without a pause yields to others (T46).</summary>
    GreedyTime,

    /// <summary>A program that fails again and again stays closed for a while (T46).</summary>
    CrashLoop,

    /// <summary>A hidden program stands still (T46).</summary>
    Suspend,

    /// <summary>Limits of the kernel (T47).</summary>
    Limits,

    /// <summary>A worker over its memory is ended (T47).</summary>
    MemoryLimit,

    /// <summary>At most so many programs are alive (T47).</summary>
    ProgramsAlive,

    /// <summary>Console output beyond the rate is dropped (T48).</summary>
    ConsoleRate,

    /// <summary>One stored value has a greatest size (T48).</summary>
    EntrySize,

    /// <summary>A program's stored values have a greatest size together (T48).</summary>
    StorageQuota,

    /// <summary>A program's files have a greatest number and size (T48).</summary>
    FileQuota,

    /// <summary>A program finds no way past its API: the native function is taken away first (T50).</summary>
    HiddenNative,

    /// <summary>No code from strings (T51).</summary>
    NoEval,

    /// <summary>Frames have a greatest length (T54).</summary>
    FrameLength,

    /// <summary>What the host asks of its shell is no API of programs (T56).</summary>
    HostQuestions,

    /// <summary>A call needs the permission that the contract names (T57).</summary>
    Permissions,

    /// <summary>No device, person or other program from the background (T58).</summary>
    OnlyInFront,

    /// <summary>What runs under a permission ends when it is taken back (T58).</summary>
    RevokedCalls,

    /// <summary>A path leaves its area of the file system nowhere (T59).</summary>
    FilePaths,

    /// <summary>What an archive would put outside of its folder lands nowhere (T59).</summary>
    ZipPaths,

    /// <summary>Kept pictures are each user's own (T60).</summary>
    OwnPictures,

    /// <summary>Frames and files of a session are for those who know its name (T60).</summary>
    SessionNames,

    /// <summary>An older copy of a whole database is not opened (T61).</summary>
    OlderCopy,

    /// <summary>Calls beyond the rate fail (T62).</summary>
    CallRate,

    /// <summary>A worker that keeps on beyond its rates is ended (T62).</summary>
    Flood,

    /// <summary>One setData carries so much (T62).</summary>
    DataSize,

    /// <summary>So many calls are open at once (T62).</summary>
    OpenCalls,

    /// <summary>Two programs talk only when both declare it (T64).</summary>
    DeclaredChannels,

    /// <summary>Messages between programs have a rate (T64).</summary>
    ChannelRate,

    /// <summary>A page frame loads nothing from and sends nothing to servers: its content security policy (T66).</summary>
    ViewPolicy,

    /// <summary>A page frame asks no device by itself: its permissions policy (T66).</summary>
    DevicePolicy,

    /// <summary>A page frame is sandboxed by the shell too (T66).</summary>
    FrameSandbox,

    /// <summary>A page frame has no WebRTC and no WebTransport, which no policy closes (T66).</summary>
    ClosedDoors,

    /// <summary>The shell frames documents of its own host only (T67).</summary>
    FrameSource,

    /// <summary>A page frame that loads a second time ends its program (T67).</summary>
    SecondLoad,

    /// <summary>A frame of a web program that loads a second time ends it (T67).</summary>
    GateSecondLoad,

    /// <summary>A web program's frame shows files of its own session only (T67).</summary>
    GateSource,

    /// <summary>A hello counts from the frame's own window only (T68).</summary>
    HelloSource,

    /// <summary>A frame gets one port (T68).</summary>
    OneHello,

    /// <summary>A page that says what our script never says ends its program (T68).</summary>
    FrameMessages,

    /// <summary>A page that says too much ends its program (T68).</summary>
    FrameRate,

    /// <summary>A program's reason in a question is short, plain text (T69).</summary>
    PurposeText,

    /// <summary>The buttons of a question are off for a moment (T69).</summary>
    Shield,

    /// <summary>A script's tap answers no question (T69).</summary>
    PersonsOnly,

    /// <summary>A tap of the moment before closes no question (T69).</summary>
    LayerShield,

    /// <summary>No text becomes markup in a page frame: Trusted Types (T71).</summary>
    TrustedTypes,

    /// <summary>A web page leads to no domain that its program does not declare (T72).</summary>
    WebViewSource,

    /// <summary>The shell opens web pages of declared domains only (T72).</summary>
    WebViewDomains,

    /// <summary>Nobody frames the shell (T73).</summary>
    ShellFramed,

    /// <summary>No page of another site opens the shell's socket (T73).</summary>
    SocketOrigin,

    /// <summary>A request goes to an exact origin that its package declares (T74).</summary>
    DeclaredOrigins,

    /// <summary>A request reaches addresses of the public internet only (T75).</summary>
    PublicAddresses,

    /// <summary>Each redirect is checked as if the program had named it (T75).</summary>
    Redirects,

    /// <summary>So many sockets at once (T76).</summary>
    SocketCount,

    /// <summary>An answer has a greatest size (T77).</summary>
    ResponseSize,

    /// <summary>A download has a greatest size (T77).</summary>
    DownloadSize,

    /// <summary>A program sets no header that says who asks (T78).</summary>
    ReservedHeaders,

    /// <summary>A login code works once (T79).</summary>
    OneUse,

    /// <summary>A login code works for its program only (T79).</summary>
    CodeOfProgram,

    /// <summary>A user has another id in each program (T80).</summary>
    Pseudonyms,

    /// <summary>A launch token is what the host signed (T81).</summary>
    LaunchSignature,

    /// <summary>A launch token counts for its program only (T81).</summary>
    LaunchAudience,
}
