using System.Text.RegularExpressions;
using Alcove.BlackBox.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alcove.BlackBox.Tests.Compatibility;

/// <summary>What takes more than a tap: two fingers, a map under the finger, a video on the whole screen.</summary>
[Collection(SuperApp.Collection)]
public sealed class GestureTests(Browser browser) : IAsyncLifetime
{
    private const string Wxml = """
        <view id="said">{{said}}</view>
        <movable-area scale-area style="width:300px;height:160px;background:#eee">
          <movable-view id="movable" direction="all" scale scale-min="0.5" scale-max="4" style="width:60px;height:60px;background:#8cf" bindscale="scaled" bindchange="moved"/>
        </movable-area>
        <map id="map" latitude="30" longitude="120" scale="10" style="width:300px;height:160px" bindregionchange="region"/>
        <picker-view id="wheels" immediate-change style="width:300px;height:120px" bindchange="turned"><picker-view-column><view wx:for="{{20}}">{{item}}</view></picker-view-column></picker-view>
        <video id="video" style="width:300px;height:120px" bindfullscreenchange="full"/>
        <button id="enlarge" bindtap="enlarge">full</button>
        """;

    private const string Script = """
        const say = (page, text) => page.setData({ said: text })
        Page({
          data: { said: '' },
          scaled({ detail }) { say(this, 'scale ' + detail.scale.toFixed(1)) },
          moved({ detail }) { if (detail.source) say(this, 'moved ' + Math.round(detail.x) + ' ' + Math.round(detail.y)) },
          region({ type, detail, causedBy }) {
            const change = detail || {}
            if ((change.type || type) === 'end') wx.createMapContext('map').getCenterLocation({ success: ({ longitude, latitude }) => wx.createMapContext('map').getScale({ success: ({ scale }) => say(this, 'map ' + longitude.toFixed(2) + ' ' + latitude.toFixed(2) + ' ' + scale.toFixed(1)) }) })
          },
          full({ detail }) { say(this, 'full ' + detail.fullScreen + ' ' + detail.direction) },
          turned({ detail }) { say(this, 'turned ' + detail.value[0]) },
          enlarge() { wx.createVideoContext('video').requestFullScreen({ direction: 90 }) },
        })
        """;

    private WrittenProgram? _program;
    private Phone? _phone;

    private Phone Phone => _phone!;

    public async ValueTask InitializeAsync()
    {
        _program = await WrittenProgram.StartAsync(new Dictionary<string, string> { ["pages/a/a.wxml"] = Wxml, ["pages/a/a.js"] = Script });
        _phone = await browser.PhoneAsync();
        await _phone.OpenAsync(_program.Address);
        await _phone.ShowsPageAsync("pages/a/a");
    }

    public async ValueTask DisposeAsync()
    {
        if (_phone is not null) await _phone.DisposeAsync();
        if (_program is not null) await _program.DisposeAsync();
    }

    [Fact]
    public async Task Two_fingers_make_a_movable_view_larger()
    {
        await Touch.PinchAsync(Phone, At("#movable"), 30, 60);
        await Expect(At("#said")).ToHaveTextAsync("scale 2.0");
        await Touch.DragAsync(Phone, At("#movable"), 70, 20);
        await Expect(At("#said")).ToHaveTextAsync(new Regex("^moved (6|7)"));
        Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_map_follows_the_finger_and_two_fingers_bring_it_nearer()
    {
        await Touch.DragAsync(Phone, At("#map"), -80, 0);
        await Expect(At("#said")).ToHaveTextAsync(new Regex(@"^map 120\.[01]\d 30\.00 10\.0$"));
        await Touch.PinchAsync(Phone, At("#map"), 40, 80);
        await Expect(At("#said")).ToHaveTextAsync(new Regex(@"^map .* 11\.0$"));
        Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_wheel_has_not_chosen_while_a_finger_rests_on_it()
    {
        await Touch.DragAsync(Phone, At("#wheels"), 0, -68, static async phone =>
        {
            await Task.Delay(300); // longer than a wheel takes to come to rest
            await Expect(phone.Top.Locator("#said")).ToBeEmptyAsync();
        });
        await Expect(At("#said")).ToHaveTextAsync(new Regex("^turned [1-3]$"));
        Phone.HasNoProblems();
    }

    [Fact]
    public async Task A_video_takes_the_whole_screen_until_back()
    {
        await Touch.TapAsync(Phone, At("#enlarge"));
        await Expect(At("#said")).ToHaveTextAsync("full true horizontal");
        await Expect(Phone.Program.Locator(".navigation-bar")).ToBeHiddenAsync();
        var screen = await Phone.Page.EvaluateAsync<double[]>("() => [innerWidth, innerHeight]");
        var video = (await At("#video").BoundingBoxAsync())!;
        Assert.Equal((0d, 0d, screen[0], screen[1]), (video.X, video.Y, video.Width, video.Height));
        await Expect(Phone.Page.Locator(".capsule:visible")).ToBeVisibleAsync(); // a way out that no program takes away
        await Phone.Page.GoBackAsync();
        await Expect(At("#said")).ToHaveTextAsync("full false vertical");
        await Expect(Phone.Program.Locator(".navigation-bar")).ToBeVisibleAsync();
        Phone.HasNoProblems();
    }

    private ILocator At(string selector) => Phone.Top.Locator(selector);
}
