using MudBlazor;

namespace Semblance.Server.Console.Layout;

/// <summary>Colours and letters: contrast of at least 4.5 to 1 in light and in dark (WCAG 2.2, 1.4.3); the letters are the machine's own, nothing is fetched.</summary>
internal static class ConsoleTheme
{
    public static MudTheme Look { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#1f5f74", Secondary = "#8a4b12", AppbarBackground = "#123642", Background = "#f6f7f8", DrawerText = "#22313a", DrawerIcon = "#22313a",
            Success = "#1e6b3a", Warning = "#8a5200", Error = "#b3261e", Info = "#1f5f74", TextPrimary = "#1b2226", TextSecondary = "#4a565d", TextDisabled = "#5d6870", ActionDefault = "#4a565d",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#8fd0e4", PrimaryContrastText = "#0d2028", Secondary = "#f0b67a", SecondaryContrastText = "#20140a", AppbarBackground = "#0f1d23", Background = "#10171a", Surface = "#182227", DrawerBackground = "#10171a",
            Success = "#8fd6a5", SuccessContrastText = "#0b2413", Warning = "#f2c078", WarningContrastText = "#2a1a02", Error = "#f4b0aa", ErrorContrastText = "#3a0a07", Info = "#8fd0e4", InfoContrastText = "#0d2028",
            TextPrimary = "#eef3f5", TextSecondary = "#c0cbd0", TextDisabled = "#a5b1b7", ActionDefault = "#c0cbd0", DrawerText = "#dde6ea", DrawerIcon = "#dde6ea",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = ["system-ui", "Segoe UI", "Roboto", "Noto Sans", "Noto Sans CJK SC", "sans-serif"] },
            H1 = new H1Typography { FontSize = "1.7rem", FontWeight = "600", LineHeight = "1.3" },
            H2 = new H2Typography { FontSize = "1.2rem", FontWeight = "600", LineHeight = "1.4" },
            Button = new ButtonTypography { TextTransform = "none", FontWeight = "600" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "8px" },
    };
}
