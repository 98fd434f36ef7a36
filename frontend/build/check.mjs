console.log("frontend build comes with the shell")
