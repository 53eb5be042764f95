// Generated from protocol/ by tools/Alcove.ProtocolGenerator. Do not edit.
#nullable enable
using System.Text.Json;

namespace Alcove.Protocol.Catalog;

/// <summary>Checked arguments of 'requestPayment'. Pays an order that the author's server has made at the host.</summary>
/// <param name="TimeStamp">seconds since 1970.</param>
/// <param name="NonceStr">random text.</param>
/// <param name="Package">prepay_id=….</param>
/// <param name="SignType">MD5, HMAC-SHA256 or RSA.</param>
/// <param name="PaySign">signature of the author's server.</param>
public sealed record RequestPaymentParameters(string? TimeStamp, string? NonceStr, string Package, string? SignType, string? PaySign)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static RequestPaymentParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var timeStampValue = reader.OptionalString("timeStamp", 32);
        var nonceStrValue = reader.OptionalString("nonceStr", 64);
        var packageValue = reader.RequiredString("package", 512);
        var signTypeValue = reader.OptionalString("signType", 32);
        var paySignValue = reader.OptionalString("paySign", 2048);
        problem = reader.Problem;
        return problem is null ? new(timeStampValue, nonceStrValue, packageValue, signTypeValue, paySignValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "timeStamp", TimeStamp);
        JsonFields.Write(writer, "nonceStr", NonceStr);
        JsonFields.Write(writer, "package", Package);
        JsonFields.Write(writer, "signType", SignType);
        JsonFields.Write(writer, "paySign", PaySign);
    }
}

/// <summary>Checked arguments of 'confirmPayment'. The question whether to pay, drawn by the shell.</summary>
/// <param name="Payee">who gets it.</param>
/// <param name="Description">for what.</param>
/// <param name="Amount">how much, with its currency.</param>
/// <param name="IsSandbox">no money moves.</param>
public sealed record ConfirmPaymentParameters(string Payee, string? Description, string Amount, bool? IsSandbox)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static ConfirmPaymentParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var payeeValue = reader.RequiredString("payee", 200);
        var descriptionValue = reader.OptionalString("description", 500);
        var amountValue = reader.RequiredString("amount", 64);
        var isSandboxValue = reader.OptionalBoolean("isSandbox");
        problem = reader.Problem;
        return problem is null ? new(payeeValue, descriptionValue, amountValue, isSandboxValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "payee", Payee);
        JsonFields.Write(writer, "description", Description);
        JsonFields.Write(writer, "amount", Amount);
        JsonFields.Write(writer, "isSandbox", IsSandbox);
    }
}

/// <summary>Checked arguments of 'requestSubscribeMessage'. Asks whether the author may send the user messages of these templates, once each.</summary>
/// <param name="TmplIds">one to five templates.</param>
public sealed record RequestSubscribeMessageParameters(IReadOnlyList<string> TmplIds)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static RequestSubscribeMessageParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var tmplIdsValue = reader.RequiredStrings("tmplIds");
        problem = reader.Problem;
        return problem is null ? new(tmplIdsValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "tmplIds", TmplIds);
    }
}

/// <summary>Result of 'requestSubscribeMessage'.</summary>
/// <param name="Answers">template to accept, reject, ban or filter.</param>
public sealed record RequestSubscribeMessageResult(RawJson? Answers = null) : IApiResult
{
    /// <inheritdoc/>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "answers", Answers);
    }
}

/// <summary>Checked arguments of 'askSubscriptions'. The question for messages, drawn by the shell.</summary>
/// <param name="Templates">array of {id, title, example}.</param>
public sealed record AskSubscriptionsParameters(JsonElement? Templates)
{
    /// <summary>Reads unchecked arguments; null and a problem when they break the contract.</summary>
    public static AskSubscriptionsParameters? Read(JsonElement arguments, out string? problem)
    {
        var reader = new ArgumentReader(arguments);
        var templatesValue = reader.Json("templates");
        problem = reader.Problem;
        return problem is null ? new(templatesValue) : null;
    }

    /// <summary>Checks arguments and writes them again with nothing but the declared fields.</summary>
    public static ArgumentCheck Check(JsonElement arguments)
    {
        var value = Read(arguments, out var problem);
        return value is null ? ArgumentCheck.Failed(problem!) : ArgumentCheck.Passed(value.Write);
    }

    /// <summary>Writes the fields that are present.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        JsonFields.Write(writer, "templates", Templates);
    }
}
