namespace Alcove.Hub.Programs;

/// <summary>Where a version stands. draft → submitted → in-review → approved or rejected; an approved one can be released on channels.</summary>
internal static class VersionState
{
    public const string Draft = "draft";
    public const string Submitted = "submitted";
    public const string InReview = "in-review";
    public const string Approved = "approved";
    public const string Rejected = "rejected";
    public const string Released = "released";
}
