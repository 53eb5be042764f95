using System.Text;
using System.Text.RegularExpressions;
using Alcove.Hub.Access;

namespace Alcove.Hub.Intake;

/// <summary>Finds secrets in files. Everybody who has a program can read its package, so a secret in it is none. SECURITY(T34)</summary>
internal static partial class SecretScan
{
    private const string Check = "secrets";
    private const int LongestBase64 = 16 * 1024;

    public static IEnumerable<CheckFinding> Find(CheckInput input) => !Defences.Hold(Defence.SecretScan) ? [] : input.Texts.SelectMany(path => Find(input.Package.ReadText(path)).Select(found => CheckFinding.Of(Check, CheckLevel.Error, $"{found}. Everybody who has the program can read it: take it out, and make it invalid where it is from.", path.Value)));

    /// <summary>What kinds of secrets a text holds.</summary>
    public static IEnumerable<string> Find(string text)
    {
        // Texts that are put together from pieces are put together here too.
        var joined = Pieces().Replace(text, string.Empty);
        return Kinds(joined).Concat(Base64().Matches(joined).Select(static match => Decode(match.Value)).SelectMany(Kinds)).Distinct();
    }

    private static IEnumerable<string> Kinds(string text)
    {
        if (Token().Matches(text).Any(static match => Secrets.IsToken(match.Value))) yield return "A token of this hub is in this file";
        if (text.Contains("PRIVATE KEY-----", StringComparison.Ordinal)) yield return "A private key is in this file";
        if (Amazon().IsMatch(text)) yield return "An access key of Amazon Web Services is in this file";
        if (GitHub().IsMatch(text)) yield return "An access token of GitHub is in this file";
        if (Google().IsMatch(text)) yield return "An API key of Google is in this file";
        if (Slack().IsMatch(text)) yield return "An access token of Slack is in this file";
        if (Stripe().IsMatch(text)) yield return "A live secret key of Stripe is in this file";
        if (Jwt().IsMatch(text)) yield return "A signed token (JWT) is in this file";
        if (AppSecret().IsMatch(text)) yield return "What looks like an AppSecret is in this file";
        if (Password().IsMatch(text)) yield return "A database address with its password is in this file";
    }

    private static string Decode(string base64)
    {
        if (base64.Length > LongestBase64) base64 = base64[..LongestBase64];
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64[..(base64.Length / 4 * 4)], bytes, out var length) ? Encoding.Latin1.GetString(bytes, 0, length) : string.Empty;
    }

    [GeneratedRegex("""["']\s*\+\s*["']""")]
    private static partial Regex Pieces();

    [GeneratedRegex("[A-Za-z0-9+/]{40,}={0,2}")]
    private static partial Regex Base64();

    [GeneratedRegex("alc_[0-9a-f]{72}")]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b")]
    private static partial Regex Amazon();

    [GeneratedRegex(@"\b(gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{60,})")]
    private static partial Regex GitHub();

    [GeneratedRegex(@"\bAIza[0-9A-Za-z_-]{35}\b")]
    private static partial Regex Google();

    [GeneratedRegex(@"\bxox[baprs]-[0-9A-Za-z-]{20,}")]
    private static partial Regex Slack();

    [GeneratedRegex(@"\b[rs]k_live_[0-9A-Za-z]{20,}")]
    private static partial Regex Stripe();

    [GeneratedRegex(@"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}")]
    private static partial Regex Jwt();

    [GeneratedRegex("""(?i)(app_?secret|secret_?key|client_?secret)["']?\s*[:=]\s*["'][0-9a-z_\-]{24,64}["']""")]
    private static partial Regex AppSecret();

    [GeneratedRegex(@"(?i)\b(postgres(ql)?|mysql|mongodb(\+srv)?|redis)://[^\s:/""']+:[^\s@/""']{4,}@")]
    private static partial Regex Password();
}
