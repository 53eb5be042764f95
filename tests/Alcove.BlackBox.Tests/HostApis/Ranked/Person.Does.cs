using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.HostApis.Ranked;

internal sealed partial class Person
{
    private static readonly FilePayload Picture = new() { Name = "dot.png", MimeType = "image/png", Buffer = SecureServer.Picture };

    /// <summary>By the name of the API; where nothing stands the program needs nobody.</summary>
    public static IReadOnlyDictionary<string, Func<Person, Task>> Does { get; } = new Dictionary<string, Func<Person, Task>>(StringComparer.Ordinal)
    {
        ["showToast"] = me => me.SeesTextAsync(".toast", "a toast"),
        ["hideToast"] = async me => { await me.SeesTextAsync(".toast", "a toast"); await me.SeesNoAsync(".toast"); },
        ["showLoading"] = async me => await me.SeesTextAsync(".toast", "loading it"),
        ["hideLoading"] = async me => { await me.SeesTextAsync(".toast", "loading it"); await me.SeesNoAsync(".toast"); },
        ["showModal"] = async me => { await me.Screen.Locator(".modal-field").FillAsync("typed"); await Expect(me.Phone.Action("confirm")).ToHaveTextAsync("Yes"); await me.PressesAsync("confirm"); },
        ["showActionSheet"] = async me => { await me.Screen.Locator(".action-item[data-index='1']").ClickAsync(); await Expect(me.Screen.Locator(".action-item[data-index='1']")).ToHaveCountAsync(0); await me.Screen.Locator(".action-cancel:visible").ClickAsync(); },
        ["setNavigationBarTitle"] = me => me.SeesTextAsync(".bar-title", "A new title"),
        ["setNavigationBarColor"] = me => me.SeesAsync(() => Expect(me.Screen.Locator(".navigation-bar:visible").First).ToHaveCSSAsync("background-color", "rgb(18, 52, 86)")),
        ["showNavigationBarLoading"] = me => me.SeesAsync(".bar-spinner"),
        ["hideNavigationBarLoading"] = async me => { await me.SeesAsync(".bar-spinner"); await me.SeesNoAsync(".bar-spinner"); },
        ["setBackgroundColor"] = me => me.SeesAsync(() => Expect(me.Phone.TopFrame).ToHaveCSSAsync("background-color", "rgb(0, 255, 0)")),
        ["setBackgroundTextStyle"] = me => me.SeesAsync(() => Expect(me.Frame.Locator("html.alcove-light-dots")).ToHaveCountAsync(1)),
        ["previewImage"] = me => me.SeesTextAsync(".preview-figure", "1 / 2"),
        ["previewMedia"] = me => me.SeesAsync(() => Expect(me.Screen.Locator(".preview video[src^='/i/'], .preview video[src*='tone.wav']")).ToHaveCountAsync(1)),
        ["stopPullDownRefresh"] = async me =>
        {
            await me.SeesAsync(() => Expect(me.Frame.Locator(".alcove-refreshing")).ToHaveCountAsync(1));
            await me.SeesAsync(() => Expect(me.Frame.Locator(".alcove-refreshing")).ToHaveCountAsync(0));
        },
        ["setScreenBrightness"] = me => me.SeesAsync(async () => Assert.Equal(0.75 * 0.85, await me.Phone.Program.EvaluateAsync<double>("program => Number(getComputedStyle(program, '::after').opacity)"), 3)),
        ["showShareMenu"] = me => me.SeesAsync(async () => { await me.PressesAsync("menu"); await Expect(me.Phone.Action("share-appMessage")).ToBeVisibleAsync(); await Expect(me.Phone.Action("share-timeline")).ToBeVisibleAsync(); }),
        ["hideShareMenu"] = me => me.SeesAsync(async () => { await me.PressesAsync("menu"); await Expect(me.Phone.Action("restart")).ToBeVisibleAsync(); await Expect(me.Phone.Action("share-appMessage")).ToHaveCountAsync(0); }),
        ["updateShareMenu"] = me => me.SeesAsync(me.SharesFromButtonAsync),
        ["setTabBarBadge"] = me => me.SeesTextAsync("[data-tab-index='1'] .tab-badge", "12"),
        ["removeTabBarBadge"] = async me => { await me.SeesTextAsync("[data-tab-index='1'] .tab-badge", "12"); await me.SeesNoAsync("[data-tab-index='1'] .tab-badge"); },
        ["showTabBarRedDot"] = me => me.SeesAsync("[data-tab-index='0'] .tab-dot"),
        ["hideTabBarRedDot"] = async me => { await me.SeesAsync("[data-tab-index='0'] .tab-dot"); await me.SeesNoAsync("[data-tab-index='0'] .tab-dot"); },
        ["setTabBarItem"] = me => me.SeesTextAsync("[data-tab-index='0'] .tab-text", "Renamed"),
        ["hideTabBar"] = me => me.SeesNoAsync(".tab-bar"),
        ["showTabBar"] = async me => { await me.SeesNoAsync(".tab-bar"); await me.SeesAsync(".tab-bar"); },
        ["switchTab"] = me => Expect(me.Screen.Locator("iframe[data-current][data-page='pages/tab/tab']")).ToBeVisibleAsync(),
        ["exitMiniProgram"] = me => Expect(me.Screen.Locator("section.program:not([hidden])[data-app-id='test.home'] iframe[data-page='pages/home/home']")).ToBeVisibleAsync(),
        ["hideKeyboard"] = async me => { await me.SeesAsync(() => me.Frame.Locator("#input input, input").First.FocusAsync()); await me.SeesAsync(() => Expect(me.Frame.Locator("input").First).Not.ToBeFocusedAsync()); },
        ["onKeyboardHeightChange"] = me => me.SeesAsync(() => me.AsksAsync<bool>("() => { Object.defineProperty(visualViewport, 'height', { configurable: true, value: innerHeight - 300 }); return visualViewport.dispatchEvent(new Event('resize')) }")),
        ["loadFontFace"] = me => me.SeesAsync(async () => Assert.True(await me.Frame.Locator("body").EvaluateAsync<bool>("() => [...document.fonts].some(face => /wide/.test(face.family) && face.status === 'loaded')"))),
        ["onNetworkStatusChange"] = me => me.SeesAsync(() => me.AsksAsync<bool>("() => { Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false }); return window.dispatchEvent(new Event('offline')) }")),
        ["onThemeChange"] = me => me.SeesAsync(() => me.Screen.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark })),
        ["onWindowResize"] = me => me.SeesAsync(() => me.Screen.SetViewportSizeAsync(420, 800)),
        ["onAppShow"] = me => me.SeesAsync(me.LooksAwayAsync),
        ["onAppHide"] = me => me.SeesAsync(me.LooksAwayAsync),
        ["openAppAuthorizeSetting"] = me => me.PressesAsync("close-settings"),
        ["getUserInfo"] = me => me.AllowsAsync(),
        ["getUserProfile"] = async me => { await Expect(me.Screen.Locator(".permission")).ToContainTextAsync("to greet you"); await me.AllowsAsync(); },
        ["authorize"] = async me => { await me.AllowsAsync(); await Expect(me.Phone.Action("permission-never")).ToBeEnabledAsync(); await me.Screen.Keyboard.PressAsync("Escape"); },
        ["getSetting"] = me => me.AllowsAsync(),
        ["openSetting"] = me => me.TakesPermissionBackAsync(),
        ["openPrivacyContract"] = me => me.SeesTextAsync(".document-text", "We keep nothing."),
        ["requestPayment"] = me => me.PaysAsync(),
        ["requestSubscribeMessage"] = async me => { await me.Screen.Locator("[data-template='offers']").UncheckAsync(); await Expect(me.Phone.Action("subscribe")).ToBeEnabledAsync(); await me.PressesAsync("subscribe"); },
        ["createInterstitialAd"] = async me => { await Expect(me.Screen.Locator(".ad")).ToContainTextAsync("Advertisement"); await me.PressesAsync("ad-close"); },
        ["chooseAddress"] = me => me.WritesAddressAsync(),
        ["openCustomerServiceChat"] = async me => { var opened = await me.Screen.RunAndWaitForPopupAsync(() => me.PressesAsync("confirm")); Assert.StartsWith("https://", opened.Url, StringComparison.Ordinal); },
        ["getLocation"] = me => me.AllowsAsync(),
        ["chooseLocation"] = me => me.ChoosesPlaceAsync(),
        ["openLocation"] = me => me.SeesTextAsync(".map-foot", "A house"),
        ["makePhoneCall"] = async me => { await Expect(me.Screen.Locator(".modal-title")).ToHaveTextAsync("+4930123"); await me.PressesAsync("cancel"); },
        ["setClipboardData"] = me => me.SeesAsync(async () => Assert.Equal("copied text", await me.AsksAsync<string>("() => navigator.clipboard.readText()"))),
        ["getLogManager"] = me => me.ReadsAsync("log manager info .*1", "log manager log .*1", "log manager warn .*1"),
        ["getRealtimeLogManager"] = me => me.ReadsAsync(@"\{filter\} realtime info", @"\[part\] \{filter\} realtime error"),
        ["vibrateShort"] = me => me.FeelsAsync(30),
        ["vibrateLong"] = me => me.FeelsAsync(400),
        ["onAccelerometerChange"] = me => me.SeesAsync(() => me.AsksAsync<bool>("() => setInterval(() => window.dispatchEvent(new DeviceMotionEvent('devicemotion', { accelerationIncludingGravity: { x: 9.80665 / 2, y: 0, z: 9.80665 } })), 50) > 0")),
        ["chooseImage"] = async me => await me.ChoosesFilesAsync(Picture, Picture),
        ["chooseMedia"] = me => me.ChoosesFilesAsync(Picture),
        ["chooseVideo"] = async me => await me.ChoosesFilesAsync(new FilePayload { Name = "v.webm", MimeType = "video/webm", Buffer = await me.MakesVideoAsync() }),
        ["chooseMessageFile"] = me => me.ChoosesFilesAsync(new FilePayload { Name = "notes.txt", MimeType = "text/plain", Buffer = "notes"u8.ToArray() }),
        ["saveImageToPhotosAlbum"] = async me => Assert.Equal("dot.png", await me.DownloadsAsync(me.AllowsAsync)),
        ["saveVideoToPhotosAlbum"] = async me => Assert.Equal("tone.wav", await me.DownloadsAsync(me.AllowsAsync)),
        ["getRecorderManager"] = async me => { await me.AllowsAsync(); await Expect(me.Screen.Locator(".program[data-recording]")).ToHaveCountAsync(1); },
        ["scanCode"] = me => me.ScansAsync(),
    };

    private async Task LooksAwayAsync()
    {
        const string Hide = "hidden => { Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden }); document.dispatchEvent(new Event('visibilitychange')) }";
        await Screen.EvaluateAsync(Hide, true);
        await Screen.EvaluateAsync(Hide, false);
    }

    /// <summary>No machine of a test shakes: the browser is asked for how long it would.</summary>
    private async Task FeelsAsync(int milliseconds)
    {
        await SeesAsync(() => AsksAsync<bool>("() => { navigator.vibrate = (time) => { window.shaken = time; return true }; return true }"));
        await SeesAsync(async () => Assert.Equal(milliseconds, await AsksAsync<int>("() => window.shaken ?? 0")));
    }

    private async Task TakesPermissionBackAsync()
    {
        await Expect(Phone.Action("permission-always")).ToBeEnabledAsync();
        await PressesAsync("permission-always");
        var box = Screen.Locator("[data-scope='phoneNumber']");
        await Expect(box).ToBeCheckedAsync();
        await box.UncheckAsync();
        await PressesAsync("close-settings");
    }

    private async Task PaysAsync()
    {
        await Expect(Screen.Locator(".sandbox-mark")).ToBeVisibleAsync(); // nobody takes it for a real payment
        await Expect(Phone.Action("pay-cancel")).ToBeEnabledAsync();
        await PressesAsync("pay-cancel");
        await Expect(Screen.Locator(".payment-amount")).ToHaveCountAsync(1);
        await Expect(Phone.Action("pay")).ToBeEnabledAsync();
        await PressesAsync("pay");
    }

    private async Task WritesAddressAsync()
    {
        await PressesAsync("use-address");
        await Expect(Screen.Locator(".form-problem")).ToContainTextAsync("Name");
        foreach (var (field, value) in new[] { ("userName", "Ada"), ("telNumber", "+4930123"), ("provinceName", "Berlin"), ("cityName", "Berlin"), ("detailInfo", "Road 1") })
            await Screen.Locator($"[data-field='{field}']").FillAsync(value);
        await PressesAsync("use-address");
        await Expect(Screen.Locator("[data-field='userName']:visible")).ToHaveValueAsync("Ada"); // remembered for the next time
        await PressesAsync("address-cancel");
    }

    private async Task ChoosesPlaceAsync()
    {
        await PressesAsync("close-map");
        await Expect(Screen.Locator(".map-place").Last).ToHaveTextAsync("52.50000, 13.40000");
        await Screen.Locator(".map-ground").Last.EvaluateAsync("""
            ground => { for (const [type, x] of [['pointerdown', 200], ['pointermove', 100], ['pointerup', 100]]) ground.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX: x, clientY: 100, bubbles: true })) }
            """);
        await Screen.Locator(".map-name").Last.FillAsync("the corner");
        await PressesAsync("choose-place");
    }

    private async Task ScansAsync()
    {
        await SeesAsync(() => AsksAsync<bool>("() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error('no camera')); return true }")); // the camera has seen its code
        await Expect(Screen.Locator(".scanner-note").Last).ToContainTextAsync("no camera");
        var chooser = await Screen.RunAndWaitForFileChooserAsync(() => PressesAsync("scan-picture"));
        await chooser.SetFilesAsync(new FilePayload { Name = "code.bmp", MimeType = "image/bmp", Buffer = Barcode.Picture("4006381333931") });
    }

    private async Task SharesFromButtonAsync()
    {
        await Frame.Locator("#share").TapAsync();
        await Expect(Screen.Locator(".share-link")).ToHaveTextAsync(new Regex("/m/test\\.ranked/pages/second/second\\?result=shared#g=[0-9a-f]{32}$"));
        await Expect(Screen.Locator(".sheet h2")).ToHaveTextAsync("shared from button share");
        await PressesAsync("share-code");
        await Expect(Screen.Locator(".share-code canvas")).ToBeVisibleAsync();
        await PressesAsync("share-copy");
        await LeavesAsync();
        Assert.Matches("result=shared#g=", await AsksAsync<string>("() => navigator.clipboard.readText()"));
    }

    /// <summary>Half a second of a real video, made by the browser itself.</summary>
    private async Task<byte[]> MakesVideoAsync() => Convert.FromBase64String(await AsksAsync<string>("""
        async () => {
          const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 48 })
          const context = canvas.getContext('2d')
          const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' })
          const parts = []
          recorder.ondataavailable = ({ data }) => parts.push(data)
          const done = new Promise((resolve) => (recorder.onstop = resolve))
          recorder.start()
          for (let i = 0; i < 10; i++) { context.fillStyle = `rgb(${i * 25},0,0)`; context.fillRect(0, 0, 64, 48); await new Promise((next) => setTimeout(next, 50)) }
          recorder.stop()
          await done
          const bytes = new Uint8Array(await new Blob(parts).arrayBuffer())
          return btoa(String.fromCharCode(...bytes))
        }
        """));
}
