namespace Alcove.Runtime.Services;

/// <summary>What a program gave to wx.requestPayment, unchecked: its author's server has signed it.</summary>
/// <param name="Package">Names the order: `prepay_id=…`.</param>
/// <param name="TimeStamp">Seconds since 1970, as text.</param>
/// <param name="NonceStr">Random text.</param>
/// <param name="SignType">How it is signed.</param>
/// <param name="PaySign">The signature.</param>
public sealed record PaymentRequest(string Package, string TimeStamp, string NonceStr, string SignType, string PaySign);
